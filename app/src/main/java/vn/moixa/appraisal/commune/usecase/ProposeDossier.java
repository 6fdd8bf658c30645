package vn.moixa.appraisal.commune.usecase;

import java.io.InputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.commune.domain.Matter;
import vn.moixa.appraisal.commune.store.OfficePapers;
import vn.moixa.appraisal.commune.store.OfficePapers.Signed;
import vn.moixa.appraisal.commune.store.OfficeWork;
import vn.moixa.appraisal.dossier.domain.DossierHead;
import vn.moixa.appraisal.dossier.domain.Level;
import vn.moixa.appraisal.dossier.usecase.MoveDossier;
import vn.moixa.appraisal.round.usecase.AssignRound;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.file.Files;
import vn.moixa.file.Storing;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.Viewer;

/**
 * The commune proposes a dossier to the province. The letter was signed outside; its number, day, signer and scan are recorded, and only
 * then the electronic set goes up (R56): the dossier as handed in, Mẫu 03 as it stands now, and the letter. The commune's clock ends, and
 * the day of the letter decides the round (R57).
 */
@Component
public class ProposeDossier {

    private final Offices offices;
    private final OfficeWork work;
    private final OfficePapers papers;
    private final ReadOffice read;
    private final AssignRound rounds;
    private final MoveDossier moves;
    private final Files files;
    private final AuditTrail audit;
    private final ObjectMapper json;
    private final InstantSource time;

    ProposeDossier(
            Offices offices,
            OfficeWork work,
            OfficePapers papers,
            ReadOffice read,
            AssignRound rounds,
            MoveDossier moves,
            Files files,
            AuditTrail audit,
            ObjectMapper json,
            InstantSource time) {
        this.offices = offices;
        this.work = work;
        this.papers = papers;
        this.read = read;
        this.rounds = rounds;
        this.moves = moves;
        this.files = files;
        this.audit = audit;
        this.json = json;
        this.time = time;
    }

    /** The signed letter, and the number of Mẫu 03 if the office numbers it. */
    public record Letter(String number, @Nullable LocalDate issuedOn, String signer, String reportNumber) {}

    /** A file as handed in; read once. */
    public record Scan(InputStream content, String name) {}

    @Transactional
    public Outcome propose(DossierId id, Letter letter, @Nullable Scan scan, Viewer viewer) {
        var dossier = offices.held(id, Level.COMMUNE, viewer);
        if (dossier.state() != DossierState.COMMUNE_REVIEW) {
            return new Outcome.Elsewhere(dossier.state());
        }
        LocalDate receivedOn = work.registration(id, Level.COMMUNE)
                .map(OfficeWork.Registration::receivedOn)
                .orElseThrow(() -> new IllegalStateException("Under review without registration: " + id));
        var reasons = faults(dossier, letter, scan, receivedOn);
        LocalDate issuedOn = letter.issuedOn();
        if (!reasons.isEmpty() || issuedOn == null || scan == null) {
            return new Outcome.Refused(reasons);
        }
        return switch (files.store(scan.content(), scan.name(), viewer.accountId())) {
            case Storing.Rejected(var reason) -> Outcome.refused(Refusal.of("scan", reason.messageKey()));
            case Storing.Stored stored -> {
                record(dossier, letter, issuedOn, stored.hash().value(), viewer);
                endClock(dossier, receivedOn, issuedOn);
                rounds.assign(id, issuedOn, viewer);
                if (!moves.move(
                        dossier, DossierState.PROPOSED, viewer, letter.number().strip(), "")) {
                    throw new IllegalStateException("The state was asked for above: " + dossier.state());
                }
                yield new Outcome.Done();
            }
        };
    }

    private List<Refusal> faults(DossierHead dossier, Letter letter, @Nullable Scan scan, LocalDate receivedOn) {
        var reasons = new ArrayList<Refusal>();
        int found = work.findings(dossier.id()).size();
        if (found < Matter.values().length) {
            reasons.add(Refusal.of("", "commune.refused.findings-missing", Matter.values().length - found));
        }
        var missing = work.checks(dossier.id(), Level.COMMUNE).values().stream()
                .filter(check -> !check.present())
                .count();
        if (missing > 0) {
            reasons.add(Refusal.of("", "commune.refused.parts-missing", missing));
        }
        require(reasons, "letterNumber", letter.number(), 60);
        require(reasons, "signer", letter.signer(), 255);
        if (letter.reportNumber().length() > 60) {
            reasons.add(Refusal.of("reportNumber", "commune.refused.too-long", 60));
        }
        LocalDate issuedOn = letter.issuedOn();
        if (issuedOn == null || issuedOn.isBefore(receivedOn) || issuedOn.isAfter(LocalTime.today(time))) {
            reasons.add(Refusal.of("issuedOn", "commune.refused.letter-day"));
        }
        if (scan == null) {
            reasons.add(Refusal.of("scan", "commune.refused.scan"));
        }
        return reasons;
    }

    private static void require(List<Refusal> reasons, String field, String value, int longest) {
        if (value.isBlank()) {
            reasons.add(Refusal.of(field, "commune.refused.required"));
        } else if (value.length() > longest) {
            reasons.add(Refusal.of(field, "commune.refused.too-long", longest));
        }
    }

    private void record(DossierHead dossier, Letter letter, LocalDate issuedOn, String scan, Viewer viewer) {
        String content = json.writeValueAsString(content(dossier));
        var report = new Signed(
                ReadOffice.REPORT,
                "DOSSIER",
                dossier.id().value(),
                letter.reportNumber().isBlank() ? null : letter.reportNumber().strip(),
                issuedOn,
                letter.signer().strip(),
                null,
                content,
                dossier.sample());
        var sent = new Signed(
                ReadOffice.LETTER,
                "DOSSIER",
                dossier.id().value(),
                letter.number().strip(),
                issuedOn,
                letter.signer().strip(),
                scan,
                "{}",
                dossier.sample());
        papers.record(report, viewer, time.instant());
        papers.record(sent, viewer, time.instant());
        audit.append(
                viewer,
                Deed.of("commune.proposed", "dossier", dossier.id().value())
                        .because(letter.number().strip())
                        .with("scan", scan));
    }

    /** What Mẫu 03 said on the day it was signed; later changes of the records do not change it. */
    private Map<String, Object> content(DossierHead dossier) {
        var content = new LinkedHashMap<String, Object>();
        content.put("criteriaSet", dossier.criteriaSet());
        content.put(
                "findings",
                work.findings(dossier.id()).values().stream()
                        .map(found -> Map.of(
                                "matter", found.finding().matter().name(),
                                "met", found.finding().met(),
                                "words", found.finding().words(),
                                "evidenceSeen", found.finding().evidenceSeen(),
                                "foundBy", found.actorName()))
                        .toList());
        work.samples(dossier.id(), Level.COMMUNE).ifPresent(samples -> content.put("samples", samples.number()));
        Optional.ofNullable(dossier.productCode()).ifPresent(code -> content.put("productCode", code));
        return content;
    }

    private void endClock(DossierHead dossier, LocalDate receivedOn, LocalDate issuedOn) {
        var clock = read.clock(dossier, receivedOn);
        work.endReview(dossier.id(), clock.elapsed(issuedOn), clock.net(issuedOn));
        work.markProposed(dossier.id(), issuedOn);
    }
}
