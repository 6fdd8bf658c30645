package vn.moixa.appraisal.sample;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.moixa.appraisal.CouncilId;
import vn.moixa.appraisal.CouncilSessionId;
import vn.moixa.appraisal.SampleRound.Seat;
import vn.moixa.appraisal.council.domain.Item;
import vn.moixa.appraisal.council.domain.MemberRole;
import vn.moixa.appraisal.council.domain.SessionMode;
import vn.moixa.appraisal.council.store.Agenda;
import vn.moixa.appraisal.council.store.Findings;
import vn.moixa.appraisal.council.store.RulesVersions;
import vn.moixa.appraisal.council.usecase.CloseMarking;
import vn.moixa.appraisal.council.usecase.KeepCouncil;
import vn.moixa.appraisal.council.usecase.MarkProduct;
import vn.moixa.appraisal.council.usecase.Outcome;
import vn.moixa.appraisal.council.usecase.PlanSession;
import vn.moixa.appraisal.council.usecase.RunSession;
import vn.moixa.appraisal.criteria.domain.Mark;
import vn.moixa.appraisal.criteria.domain.Marks;
import vn.moixa.appraisal.sample.SampleDossiers.Walking;
import vn.moixa.appraisal.sample.domain.SampleMarks;
import vn.moixa.shared.Ids;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.Viewer;

/** A sample council: its people, its sessions, and their marks. */
@Component
class SampleSessions {

    private static final String REMARK = "Minh chứng chưa đủ rõ (mẫu)";

    private final KeepCouncil councils;
    private final RulesVersions rules;
    private final PlanSession plan;
    private final RunSession run;
    private final MarkProduct mark;
    private final CloseMarking close;
    private final Agenda agenda;
    private final Findings findings;
    private final InstantSource time;

    SampleSessions(
            KeepCouncil councils,
            RulesVersions rules,
            PlanSession plan,
            RunSession run,
            MarkProduct mark,
            CloseMarking close,
            Agenda agenda,
            Findings findings,
            InstantSource time) {
        this.councils = councils;
        this.rules = rules;
        this.plan = plan;
        this.run = run;
        this.mark = mark;
        this.close = close;
        this.agenda = agenda;
        this.findings = findings;
        this.time = time;
    }

    /** The council with the ids of its members in the order of the seats. */
    record Hall(CouncilId council, List<Seat> seats, List<UUID> members, Viewer officer) {

        Viewer chair() {
            return seats.getFirst().viewer();
        }

        /** All who mark: everybody but the secretary, who sits last. */
        List<Seat> markers() {
            return seats.subList(0, seats.size() - 1);
        }
    }

    Hall found(List<Seat> seats, Viewer officer) {
        LocalDate today = LocalTime.today(time);
        var council = new CouncilId(done(councils.create(
                new KeepCouncil.Draft(
                        "Hội đồng đánh giá, phân hạng sản phẩm OCOP tỉnh Lào Cai (mẫu)",
                        rules.on(today).orElseThrow().id(),
                        "01/QĐ-UBND (mẫu)",
                        today.minusMonths(2),
                        "Chủ tịch UBND tỉnh (mẫu)",
                        null),
                true,
                officer)));
        var members = new ArrayList<UUID>();
        for (Seat seat : seats) {
            MemberRole role = members.isEmpty()
                    ? MemberRole.CHAIR
                    : members.size() == seats.size() - 1 ? MemberRole.SECRETARY : MemberRole.MEMBER;
            members.add(done(councils.addMember(
                    council,
                    new KeepCouncil.MemberDraft(
                            seat.viewer().name(), seat.title(), seat.organisation(), role, seat.email()),
                    officer)));
        }
        return new Hall(council, seats, List.copyOf(members), officer);
    }

    /** Plans and opens a session in which everybody is there. */
    CouncilSessionId open(Hall hall, String name, List<Walking> dossiers) {
        var session = new CouncilSessionId(done(plan.create(
                hall.council(),
                new PlanSession.Draft(name, SessionMode.MEETING, LocalTime.today(time), "Trụ sở UBND tỉnh, Lào Cai"),
                true,
                hall.officer())));
        done(plan.addDossiers(
                session, dossiers.stream().map(dossier -> dossier.id().value()).toList(), hall.officer()));
        var present = new LinkedHashMap<UUID, Boolean>();
        hall.members().forEach(member -> present.put(member, true));
        done(run.note(session, present, hall.officer()));
        done(run.open(session, hall.chair()));
        return session;
    }

    List<Item> itemsOf(CouncilSessionId session) {
        return agenda.of(session);
    }

    void startMarking(Hall hall, CouncilSessionId session, List<Item> items) {
        done(run.startMarking(session, items.stream().map(Item::id).collect(Collectors.toSet()), hall.chair()));
    }

    /** The member marks the first criteria, as many as asked, and hands in when all are marked. */
    void mark(Hall hall, int seat, CouncilSessionId session, Item item, Walking dossier, int criteria) {
        Viewer member = hall.seats().get(seat).viewer();
        Marks own = SampleMarks.ofMember(dossier.set(), dossier.marks(), seat);
        var wishes = dossier.set().leaves().stream()
                .limit(criteria)
                .map(leaf -> wish(leaf.number(), own, dossier.marks()))
                .toList();
        if (!(mark.mark(session, item.id(), null, wishes, member) instanceof MarkProduct.Answer.Kept)) {
            throw new IllegalStateException("Sample marks were refused on " + item.dossierCode());
        }
        if (criteria >= dossier.set().leaves().size()) {
            done(mark.handIn(session, item.id(), "", member));
        }
    }

    /** One member finds a ground of exclusion; the council confirms it when marking closes. */
    void reportKnockOut(Hall hall, CouncilSessionId session, Item item, Walking dossier) {
        var ground = dossier.set().knockOutGrounds().getFirst();
        done(mark.reportKnockOut(
                session,
                item.id(),
                ground.key(),
                "Giấy chứng nhận trong hồ sơ không khớp với cơ sở sản xuất (mẫu)",
                hall.seats().get(1).viewer()));
    }

    void rule(Hall hall, CouncilSessionId session, Item item) {
        if (close.close(session, item.id(), hall.chair()) instanceof CloseMarking.Closing.Discussing) {
            for (var found : findings.knockOuts(item.id())) {
                done(close.decideKnockOut(session, item.id(), found.id(), true, hall.chair()));
            }
            if (!(close.close(session, item.id(), hall.chair()) instanceof CloseMarking.Closing.Ruled)) {
                throw new IllegalStateException("A sample product was not ruled: " + item.dossierCode());
            }
        }
    }

    void close(Hall hall, CouncilSessionId session) {
        done(run.close(session, hall.chair()));
    }

    private static MarkProduct.Wish wish(String criterion, Marks own, Marks agreed) {
        Mark one = own.on(criterion).orElse(Mark.NONE_MET);
        boolean differs = !own.on(criterion).equals(agreed.on(criterion));
        return new MarkProduct.Wish(
                Ids.next(), criterion, one.points(), one.caseNumber(), one.points() == 0, differs ? REMARK : "", null);
    }

    private static UUID done(Outcome outcome) {
        if (outcome instanceof Outcome.Done(UUID id)) {
            return id;
        }
        throw new IllegalStateException("A step of the sample council was refused: " + outcome);
    }
}
