package vn.moixa.appraisal.sample;

import java.io.ByteArrayInputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierKind;
import vn.moixa.appraisal.EvidenceId;
import vn.moixa.appraisal.RoundId;
import vn.moixa.appraisal.SampleRound.Seat;
import vn.moixa.appraisal.advisory.domain.Opinion;
import vn.moixa.appraisal.advisory.usecase.KeepTeam;
import vn.moixa.appraisal.advisory.usecase.WriteReport;
import vn.moixa.appraisal.commune.domain.Finding;
import vn.moixa.appraisal.commune.domain.Matter;
import vn.moixa.appraisal.commune.domain.Part;
import vn.moixa.appraisal.commune.domain.ReturnItem;
import vn.moixa.appraisal.commune.usecase.AcceptDossier;
import vn.moixa.appraisal.commune.usecase.CheckDossier;
import vn.moixa.appraisal.commune.usecase.Outcome;
import vn.moixa.appraisal.commune.usecase.ProposeDossier;
import vn.moixa.appraisal.commune.usecase.ReceiveDossier;
import vn.moixa.appraisal.commune.usecase.ReturnDossier;
import vn.moixa.appraisal.criteria.CriteriaSetId;
import vn.moixa.appraisal.criteria.CriteriaSets;
import vn.moixa.appraisal.criteria.domain.CriteriaSet;
import vn.moixa.appraisal.criteria.domain.Leaf;
import vn.moixa.appraisal.criteria.domain.Mark;
import vn.moixa.appraisal.criteria.domain.Marks;
import vn.moixa.appraisal.dossier.domain.Answer;
import vn.moixa.appraisal.dossier.domain.DossierHead;
import vn.moixa.appraisal.dossier.domain.FormField;
import vn.moixa.appraisal.dossier.domain.Level;
import vn.moixa.appraisal.dossier.domain.Offers;
import vn.moixa.appraisal.dossier.store.Dossiers;
import vn.moixa.appraisal.dossier.usecase.BeginDossier;
import vn.moixa.appraisal.dossier.usecase.FillDossier;
import vn.moixa.appraisal.dossier.usecase.SubmitDossier;
import vn.moixa.appraisal.dossier.usecase.WithdrawDossier;
import vn.moixa.appraisal.evidence.domain.Evidence;
import vn.moixa.appraisal.evidence.domain.EvidenceKind;
import vn.moixa.appraisal.evidence.usecase.KeepEvidence;
import vn.moixa.appraisal.sample.domain.SampleMarks;
import vn.moixa.appraisal.sample.store.SampleProducts.Choice;
import vn.moixa.paper.Block;
import vn.moixa.paper.OfficialDocument;
import vn.moixa.paper.OfficialDocument.Issuer;
import vn.moixa.paper.Paper;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.Grant;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

/** Walks sample dossiers as far as asked, each step by the person whose step it is. */
@Component
class SampleDossiers {

    private static final String SAMPLE = "Nội dung mẫu để xem thử.";
    private static final int MOST_PAPERS = 6;

    private final BeginDossier begin;
    private final FillDossier fill;
    private final KeepEvidence evidence;
    private final SubmitDossier submit;
    private final WithdrawDossier withdraw;
    private final ReceiveDossier receive;
    private final CheckDossier check;
    private final ReturnDossier giveBack;
    private final ProposeDossier propose;
    private final AcceptDossier accept;
    private final KeepTeam teams;
    private final WriteReport report;
    private final Dossiers dossiers;
    private final CriteriaSets criteria;
    private final TransactionTemplate transactions;
    private final InstantSource time;
    private final byte[] paper;

    SampleDossiers(
            BeginDossier begin,
            FillDossier fill,
            KeepEvidence evidence,
            SubmitDossier submit,
            WithdrawDossier withdraw,
            ReceiveDossier receive,
            CheckDossier check,
            ReturnDossier giveBack,
            ProposeDossier propose,
            AcceptDossier accept,
            KeepTeam teams,
            WriteReport report,
            Dossiers dossiers,
            CriteriaSets criteria,
            PlatformTransactionManager transactions,
            InstantSource time,
            Paper paper) {
        this.begin = begin;
        this.fill = fill;
        this.evidence = evidence;
        this.submit = submit;
        this.withdraw = withdraw;
        this.receive = receive;
        this.check = check;
        this.giveBack = giveBack;
        this.propose = propose;
        this.accept = accept;
        this.teams = teams;
        this.report = report;
        this.dossiers = dossiers;
        this.criteria = criteria;
        this.transactions = new TransactionTemplate(transactions);
        this.time = time;
        this.paper = paper.pdf(
                OfficialDocument.of(new Issuer("", "BẢN MẪU"), "GIẤY TỜ MẪU", "Chỉ để xem thử, không có giá trị")
                        .saying(List.of(Block.paragraph(SAMPLE))));
    }

    /** People of the province who act. */
    record Province(Viewer officer, Seat adviser) {}

    /** One dossier on its way. */
    record Walking(DossierId id, Choice choice, Viewer owner, CriteriaSet set, Marks marks) {}

    /** Begins and fills in; empty when this product may not file what is wished. */
    Optional<Walking> begin(Choice choice, int stars, Viewer owner) {
        var situation = begin.situation(choice.product(), owner);
        for (DossierKind kind : DossierKind.values()) {
            var possible = situation.offers().possible(kind);
            if (possible.isPresent()) {
                int aimed = aim(possible.get(), stars);
                if (begin.begin(choice.product(), kind, aimed, owner)
                        instanceof BeginDossier.Outcome.Begun(var id, var code)) {
                    CriteriaSet set = setOf(id);
                    return Optional.of(new Walking(id, choice, owner, set, SampleMarks.reaching(set, stars)));
                }
            }
        }
        return Optional.empty();
    }

    private static int aim(Offers.Offer.Possible possible, int stars) {
        return possible.stars().contains(stars) ? stars : possible.stars().getFirst();
    }

    /** Fills in the forms, the own marks and some papers. */
    void fill(Walking dossier) {
        var head = dossiers.find(dossier.id(), dossier.owner()).orElseThrow();
        for (FormField field : FormField.values()) {
            if (field.isAskedOf(head.kind())) {
                // What the register filled in stays: a value typed over version 0 only takes an empty field.
                fill.saveField(dossier.id(), field, value(field), 0, dossier.owner());
            }
        }
        dossier.marks()
                .byCriterion()
                .forEach((criterion, mark) -> fill.saveAnswer(dossier.id(), answer(criterion, mark), dossier.owner()));
        papers(dossier);
    }

    private void papers(Walking dossier) {
        var kinds = new EnumMap<EvidenceKind, EvidenceId>(EvidenceKind.class);
        var wanted = new HashSet<String>();
        dossier.set().gates().forEach(gate -> wanted.add(gate.criterion()));
        for (Leaf leaf : dossier.set().leaves()) {
            if (wanted.contains(leaf.number())) {
                for (String name : leaf.criterion().evidence()) {
                    EvidenceKind.of(name)
                            .map(kind -> kinds.size() < MOST_PAPERS
                                    ? kinds.computeIfAbsent(kind, one -> paper(dossier, one))
                                    : kinds.get(kind))
                            .ifPresent(id -> fill.link(dossier.id(), leaf.number(), id, dossier.owner()));
                }
            }
        }
    }

    private @Nullable EvidenceId paper(Walking dossier, EvidenceKind kind) {
        LocalDate issued = today().minusMonths(4);
        var facts = new Evidence.Facts(
                kind,
                kind.usualScope(),
                "Giấy tờ mẫu " + (kind.ordinal() + 1),
                "Cơ quan cấp (mẫu)",
                (kind.ordinal() + 1) + "/MẪU",
                issued,
                kind.usualExpiry(issued).filter(day -> day.isAfter(today())).orElse(null),
                "");
        return evidence.enter(dossier.choice().producer(), dossier.choice().product(), facts, dossier.owner())
                        instanceof KeepEvidence.Outcome.Kept(EvidenceId id)
                ? attached(id, dossier)
                : null;
    }

    private EvidenceId attached(EvidenceId id, Walking dossier) {
        evidence.attach(id, new ByteArrayInputStream(paper), "giay-to-mau.pdf", dossier.owner());
        return id;
    }

    void handIn(Walking dossier) {
        var outcome = submit.submit(dossier.id(), new SubmitDossier.Manner(true, null, ""), dossier.owner());
        if (!(outcome instanceof SubmitDossier.Outcome.HandedIn)) {
            throw new IllegalStateException("A sample dossier was not handed in: " + outcome);
        }
    }

    void takeBack(Walking dossier) {
        withdraw.withdraw(dossier.id(), "Chủ thể rút để bổ sung bao bì mới (mẫu)", dossier.owner());
    }

    void receiveAtCommune(Walking dossier) {
        done(receive.atCommune(dossier.id(), today(), commune(dossier)));
    }

    void returnFromCommune(Walking dossier) {
        done(giveBack.giveBack(
                dossier.id(),
                new ReturnDossier.Request(
                        List.of(
                                new ReturnItem(
                                        "Hợp đồng tiêu thụ", "Bản chụp thiếu trang ký tên, đề nghị chụp lại đủ trang."),
                                new ReturnItem("4.1", "Chưa có tài liệu chứng minh đại lý ngoài xã.")),
                        today().plusDays(10)),
                commune(dossier)));
    }

    void propose(Walking dossier) {
        Viewer officer = commune(dossier);
        done(check.parts(dossier.id(), Level.COMMUNE, seen(dossier, Level.COMMUNE), officer));
        if (dossier.set().head().samplesRequired() > 0) {
            done(check.samples(
                    dossier.id(), Level.COMMUNE, new CheckDossier.Samples(5, today(), "Bộ phận một cửa", ""), officer));
        }
        var findings = Arrays.stream(Matter.values())
                .map(matter -> new Finding(matter, true, SAMPLE, "Hồ sơ, giấy tờ mẫu"))
                .toList();
        done(check.review(dossier.id(), new CheckDossier.Review(findings, null, "", 0), officer));
        done(propose.propose(
                dossier.id(),
                new ProposeDossier.Letter("12/TTr-UBND", today(), "Chủ tịch UBND xã (mẫu)", "30/BC-UBND"),
                new ProposeDossier.Scan(new ByteArrayInputStream(paper), "to-trinh-mau.pdf"),
                officer));
    }

    void receiveAtProvince(Walking dossier, Province province) {
        done(receive.atProvince(dossier.id(), today(), province.officer()));
    }

    void accept(Walking dossier, Province province) {
        done(check.parts(dossier.id(), Level.PROVINCE, seen(dossier, Level.PROVINCE), province.officer()));
        done(accept.accept(dossier.id(), province.officer()));
    }

    /** The team of the round in which the dossier is. */
    void foundTeam(Walking dossier, Province province) {
        var round = Objects.requireNonNull(
                dossiers.find(dossier.id(), province.officer()).orElseThrow().round());
        var draft = new KeepTeam.Draft(
                "Tổ tư vấn đợt 2 năm 2026 (mẫu)",
                "02/QĐ-UBND (mẫu)",
                today().minusMonths(1),
                "Chủ tịch UBND tỉnh (mẫu)");
        var kept = teams.add(new RoundId(round), draft, true, province.officer());
        Seat adviser = province.adviser();
        var person = new KeepTeam.Person(adviser.viewer().name(), adviser.organisation(), adviser.email(), true);
        if (kept.team() == null
                || !teams.join(kept.team(), person, province.officer()).isEmpty()) {
            throw new IllegalStateException("The sample team was refused: " + kept.reasons());
        }
    }

    /** The adviser hands in the report, which brings the dossier before the council. */
    void advise(Walking dossier, Province province) {
        done(report.save(
                dossier.id(),
                "Hồ sơ đầy đủ, minh chứng khớp với thực tế tại cơ sở (mẫu).",
                Opinion.BRING_TO_COUNCIL,
                0,
                true,
                province.adviser().viewer()));
    }

    private Map<Part, CheckDossier.Seen> seen(Walking dossier, Level level) {
        DossierHead head = dossiers.find(dossier.id(), dossier.owner()).orElseThrow();
        var seen = new EnumMap<Part, CheckDossier.Seen>(Part.class);
        Part.of(level, head.kind()).forEach(part -> seen.put(part, new CheckDossier.Seen(true, "")));
        return seen;
    }

    private CriteriaSet setOf(DossierId id) {
        return transactions.execute(_ -> criteria.byId(
                        new CriteriaSetId(dossiers.lock(id).orElseThrow().criteriaSet()))
                .orElseThrow()
                .set());
    }

    private static Viewer commune(Walking dossier) {
        return new Viewer(
                null,
                "Cán bộ xã (mẫu)",
                List.of(Grant.inCommune(Role.COMMUNE_OFFICER, dossier.choice().commune())));
    }

    private String value(FormField field) {
        return switch (field.kind()) {
            case DATE -> today().toString();
            case NUMBER -> "5";
            case MONEY -> "420000000";
            case YES_NO -> "true";
            case EMAIL -> "chu-the@mau.example";
            case PHONE -> "0214 000 0000";
            case LINE, TEXT -> SAMPLE;
        };
    }

    private static Answer answer(String criterion, Mark mark) {
        return new Answer(criterion, mark.points(), mark.caseNumber(), mark.points() == 0, "", false, 0);
    }

    private LocalDate today() {
        return LocalTime.today(time);
    }

    private static void done(Outcome outcome) {
        if (!(outcome instanceof Outcome.Done)) {
            throw new IllegalStateException("A step of a sample dossier was refused: " + outcome);
        }
    }
}
