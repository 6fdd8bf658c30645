package vn.moixa.appraisal.council;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.moixa.appraisal.CouncilId;
import vn.moixa.appraisal.CouncilSessionId;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.SessionItemId;
import vn.moixa.appraisal.council.domain.Item;
import vn.moixa.appraisal.council.domain.Member;
import vn.moixa.appraisal.council.domain.MemberRole;
import vn.moixa.appraisal.council.domain.SessionMode;
import vn.moixa.appraisal.council.usecase.CloseMarking;
import vn.moixa.appraisal.council.usecase.KeepCouncil;
import vn.moixa.appraisal.council.usecase.KeepRules;
import vn.moixa.appraisal.council.usecase.MarkProduct;
import vn.moixa.appraisal.council.usecase.Outcome;
import vn.moixa.appraisal.council.usecase.OwnDesks;
import vn.moixa.appraisal.council.usecase.PlanSession;
import vn.moixa.appraisal.council.usecase.ReadSession;
import vn.moixa.appraisal.council.usecase.RunSession;
import vn.moixa.appraisal.criteria.CriteriaSets;
import vn.moixa.appraisal.criteria.PublishedSet;
import vn.moixa.appraisal.criteria.domain.Marks;
import vn.moixa.identity.Accounts;
import vn.moixa.identity.NewAccount;
import vn.moixa.registry.ProductId;
import vn.moixa.shared.Ids;
import vn.moixa.test.World;
import vn.moixa.web.Grant;
import vn.moixa.web.Language;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

/** A council with its people, a session with products, and hands that mark as members do. */
@TestComponent
public class CouncilHall {

    public static final String PASSWORD = "mot mat khau dai cho thu nghiem";
    public static final Viewer OFFICER = new Viewer(
            UUID.fromString("00000000-0000-7000-8000-0000000000aa"),
            "Cán bộ tỉnh",
            List.of(Grant.inProvince(Role.PROVINCIAL_OFFICER)));

    private final JdbcClient sql;
    private final World world;
    private final Accounts accounts;
    private final CriteriaSets sets;
    public final KeepRules rules;
    public final KeepCouncil councils;
    public final PlanSession plan;
    public final RunSession run;
    public final ReadSession read;
    public final OwnDesks desks;
    public final MarkProduct mark;
    public final CloseMarking closing;

    public CouncilHall(
            JdbcClient sql,
            World world,
            Accounts accounts,
            CriteriaSets sets,
            KeepRules rules,
            KeepCouncil councils,
            PlanSession plan,
            RunSession run,
            ReadSession read,
            OwnDesks desks,
            MarkProduct mark,
            CloseMarking closing) {
        this.sql = sql;
        this.world = world;
        this.accounts = accounts;
        this.sets = sets;
        this.rules = rules;
        this.councils = councils;
        this.plan = plan;
        this.run = run;
        this.read = read;
        this.desks = desks;
        this.mark = mark;
        this.closing = closing;
    }

    /** A council of a chair, members and a secretary, all with accounts; the first of {@code people} is the chair, the last the secretary. */
    public record Hall(CouncilId council, List<Viewer> people, List<UUID> members) {

        public Viewer chair() {
            return people.getFirst();
        }

        public Viewer secretary() {
            return people.getLast();
        }

        /** Those who mark, the chair first. */
        public List<Viewer> markers() {
            return people.subList(0, people.size() - 1);
        }
    }

    public Hall council(String name, int markers) {
        var outcome = councils.create(
                new KeepCouncil.Draft(
                        name,
                        rules.all().getFirst().id(),
                        "1201/QĐ-UBND",
                        LocalDate.of(2026, 11, 2),
                        "Chủ tịch UBND tỉnh",
                        null),
                false,
                OFFICER);
        var council = new CouncilId(done(outcome));
        var people = new ArrayList<Viewer>();
        var members = new ArrayList<UUID>();
        for (int index = 0; index <= markers; index++) {
            var role = index == 0 ? MemberRole.CHAIR : index == markers ? MemberRole.SECRETARY : MemberRole.MEMBER;
            var grant = Grant.inProvince(
                    switch (role) {
                        case CHAIR -> Role.COUNCIL_CHAIR;
                        case MEMBER -> Role.COUNCIL_MEMBER;
                        case SECRETARY -> Role.SECRETARY;
                    });
            String person = name + " người " + (char) ('A' + index);
            String email = "hoi-dong-" + Math.abs(name.hashCode()) + "-" + index + "@vidu.vn";
            var account = accounts.openAll(
                            Viewer.ANYONE,
                            List.of(new NewAccount(email, person, null, Language.VI, true, List.of(grant))),
                            PASSWORD)
                    .getFirst();
            people.add(new Viewer(account.value(), person, List.of(grant)));
            members.add(done(councils.addMember(
                    council, new KeepCouncil.MemberDraft(person, "", "Sở " + index, role, email), OFFICER)));
        }
        return new Hall(council, people, members);
    }

    public CouncilSessionId session(Hall hall, SessionMode mode) {
        return new CouncilSessionId(done(plan.create(
                hall.council(),
                new PlanSession.Draft("Phiên chấm", mode, LocalDate.of(2026, 11, 26), "Hội trường"),
                false,
                hall.secretary())));
    }

    public PublishedSet set(int number) {
        return sets.inForce(number, LocalDate.of(2026, 11, 24)).orElseThrow();
    }

    public DossierId dossier(String product, int setNumber) {
        return dossier(world.product(world.shanTeaCooperative(), product, setNumber), setNumber, "FIRST", null);
    }

    /** A dossier that has come before the council, with the producer's own estimate where one is given. */
    public DossierId dossier(
            ProductId product, int setNumber, String kind, @org.jspecify.annotations.Nullable LocalDate proposedOn) {
        UUID id = Ids.next();
        var at = OffsetDateTime.parse("2026-11-10T08:00:00Z");
        sql.sql("""
                insert into appraisal.dossier (id, code, producer_id, product_id, kind, aimed_stars, criteria_set_id, state, state_since,
                    commune_code, submitted_at, proposed_on, created_at, created_by_name, updated_at)
                select :id, 'HS-' || p.number, p.producer_id, p.id, :kind, 4, :set, 'COUNCIL', :at, '03037', :at, :proposed, :at, 'thử', :at
                from registry.product p where p.id = :product""")
                .param("id", id)
                .param("kind", kind)
                .param("set", set(setNumber).id().value())
                .param("at", at)
                .param("proposed", proposedOn)
                .param("product", product.value())
                .update();
        return new DossierId(id);
    }

    public void estimate(DossierId dossier, String criterion, int points, boolean changed) {
        sql.sql("""
                insert into appraisal.dossier_answer (dossier_id, criterion, points, changed_since_basis, updated_at, updated_by_name)
                values (:dossier, :criterion, :points, :changed, '2026-11-09', 'thử')""")
                .param("dossier", dossier.value())
                .param("criterion", criterion)
                .param("points", points)
                .param("changed", changed)
                .update();
    }

    public void evidence(DossierId dossier, String criterion, String title, String file) {
        UUID id = Ids.next();
        String hash = "%064x".formatted(Math.abs((long) title.hashCode()));
        sql.sql("""
                insert into appraisal.evidence (id, producer_id, kind, scope, title, state, created_at, created_by_name, updated_at)
                select :id, producer_id, 'PHOTO', 'PRODUCER', :title, 'SUBMITTED', '2026-11-01', 'thử', '2026-11-01'
                from appraisal.dossier where id = :dossier""")
                .param("id", id)
                .param("title", title)
                .param("dossier", dossier.value())
                .update();
        sql.sql("insert into file.stored (hash, media_type, size, stored_at) values (?, 'image/jpeg', 1, '2026-11-01')")
                .param(hash)
                .update();
        sql.sql(
                        "insert into appraisal.evidence_file (evidence_id, position, file_hash, name, added_at, added_by_name) values (?, 1, ?, ?, '2026-11-01', 'thử')")
                .params(id, hash, file)
                .update();
        sql.sql(
                        "insert into appraisal.dossier_evidence (dossier_id, criterion, evidence_id, added_at) values (?, ?, ?, '2026-11-01')")
                .params(dossier.value(), criterion, id)
                .update();
    }

    /** The session opened with everybody there and every product being marked. */
    public List<Item> open(Hall hall, CouncilSessionId session, List<DossierId> dossiers) {
        done(plan.addDossiers(session, dossiers.stream().map(DossierId::value).toList(), hall.secretary()));
        var present = new LinkedHashMap<UUID, Boolean>();
        hall.members().forEach(member -> present.put(member, true));
        done(run.note(session, present, hall.secretary()));
        done(run.open(session, hall.chair()));
        done(run.startMarking(session, items(session).stream().map(Item::id).toList(), hall.chair()));
        return items(session);
    }

    public List<Item> items(CouncilSessionId session) {
        return read.board(session, OFFICER).items();
    }

    /** Marks every criterion and hands in. */
    public void handIn(Item item, Viewer member, Marks marks) {
        write(item, member, marks);
        done(mark.handIn(item.session(), item.id(), "", member));
    }

    public void write(Item item, Viewer member, Marks marks) {
        var now = desks.of(item.session(), item.id(), member);
        var wishes = new ArrayList<MarkProduct.Wish>();
        marks.byCriterion().forEach((criterion, one) -> {
            var own = now.mark(criterion);
            if (own == null || own.points() != one.points() || own.caseNumber() != one.caseNumber()) {
                wishes.add(new MarkProduct.Wish(
                        Ids.next(), criterion, one.points(), one.caseNumber(), false, "Đã xem minh chứng", null));
            }
        });
        if (wishes.isEmpty()) {
            return;
        }
        var answer = mark.mark(item.session(), item.id(), null, wishes, member);
        if (!(answer instanceof MarkProduct.Answer.Kept)) {
            throw new AssertionError(answer.toString());
        }
    }

    public void everyoneHandsIn(Hall hall, Item item, Map<Integer, Marks> others, Marks usual) {
        for (int index = 0; index < hall.markers().size(); index++) {
            handIn(item, hall.markers().get(index), others.getOrDefault(index, usual));
        }
    }

    public Item item(CouncilSessionId session, SessionItemId id) {
        return items(session).stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public Member member(Hall hall, int index) {
        return councils.read(hall.council(), OFFICER).members().get(index);
    }

    public static UUID done(Outcome outcome) {
        if (outcome instanceof Outcome.Done(UUID id)) {
            return id;
        }
        throw new AssertionError(outcome.toString());
    }

    public static String refusal(Outcome outcome) {
        return outcome instanceof Outcome.Refused(var reasons)
                ? reasons.getFirst().messageKey()
                : outcome.toString();
    }
}
