package vn.moixa.appraisal.council.usecase;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.CouncilSessionId;
import vn.moixa.appraisal.SessionItemId;
import vn.moixa.appraisal.council.domain.Commitment;
import vn.moixa.appraisal.council.domain.ItemState;
import vn.moixa.appraisal.council.domain.OwnMark;
import vn.moixa.appraisal.council.domain.SheetState;
import vn.moixa.appraisal.council.store.Agenda;
import vn.moixa.appraisal.council.store.OwnSheets;
import vn.moixa.appraisal.criteria.domain.Mark;
import vn.moixa.appraisal.criteria.domain.MarkFault;
import vn.moixa.appraisal.criteria.domain.Marks;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.web.Viewer;

/**
 * A member marks its own sheet. Nothing of it is written anywhere but in the sheet (R70): no entry in the trail, no notice, no counter. The
 * trail learns that the sheet was handed in, with a salted hash of what was in it.
 */
@Component
public class MarkProduct {

    private static final int LONGEST_REMARK = 2_000;
    private static final int SALT_BYTES = 32;

    private final OwnDesks desks;
    private final OwnSheets sheets;
    private final Agenda agenda;
    private final AuditTrail audit;
    private final InstantSource time;
    private final SecureRandom random = new SecureRandom();

    MarkProduct(OwnDesks desks, OwnSheets sheets, Agenda agenda, AuditTrail audit, InstantSource time) {
        this.desks = desks;
        this.sheets = sheets;
        this.agenda = agenda;
        this.audit = audit;
        this.time = time;
    }

    /**
     * One mark as a device sends it.
     *
     * @param id given by the device; the same one again has no second effect (R168)
     * @param base version of the mark the device replaces; null when it does not say
     */
    public record Wish(
            UUID id,
            String criterion,
            int points,
            int caseNumber,
            boolean noneMet,
            String remark,
            @Nullable Integer base) {}

    /** What came of marks that were sent. */
    public sealed interface Answer {

        /** All of them are kept, also those that were kept before. */
        record Kept(OwnDesk desk) implements Answer {}

        /** The sheet is not the one the device knows: here is the one that is kept (R167). */
        record Changed(OwnDesk desk) implements Answer {}

        /** @param field the criterion at fault, or empty */
        record Refused(String field, String messageKey, List<Object> arguments) implements Answer {}

        /** The same id was used for another mark. */
        record IdReused(UUID id) implements Answer {}
    }

    /**
     * Keeps all of the marks or none.
     *
     * @param expected the version of the sheet the device knows; null when only the marks themselves are compared
     */
    @Transactional
    public Answer mark(
            CouncilSessionId session,
            SessionItemId item,
            @Nullable Integer expected,
            List<Wish> wishes,
            Viewer viewer) {
        var desk = desks.held(session, item, viewer);
        var fresh = new ArrayList<Wish>();
        for (Wish wish : wishes) {
            var earlier = sheets.step(desk.sheet(), wish.id());
            if (earlier.isEmpty()) {
                fresh.add(wish);
            } else if (!isSame(earlier.get(), wish)) {
                return new Answer.IdReused(wish.id());
            }
        }
        if (fresh.isEmpty()) {
            return new Answer.Kept(desk);
        }
        var refused = refusal(desk, fresh);
        if (refused != null) {
            return refused;
        }
        boolean otherMark = fresh.stream()
                .anyMatch(wish -> wish.base() != null && wish.base() != OwnMark.versionOf(desk.mark(wish.criterion())));
        if (otherMark || expected != null && expected != desk.sheet().version()) {
            return new Answer.Changed(desk);
        }
        var marks = new TreeMap<>(desk.ballot().marks());
        for (Wish wish : fresh) {
            var mark = new OwnMark(
                    wish.criterion(),
                    wish.points(),
                    wish.caseNumber(),
                    wish.noneMet(),
                    wish.remark().strip(),
                    OwnMark.versionOf(marks.get(wish.criterion())) + 1);
            sheets.save(desk.sheet(), wish.id(), mark, time.instant());
            marks.put(wish.criterion(), mark);
        }
        return new Answer.Kept(desk.after(marks, fresh.size()));
    }

    /** Finds a ground of exclusion; sealed with the sheet until the chair opens it (R41). */
    @Transactional
    public Outcome reportKnockOut(
            CouncilSessionId session, SessionItemId item, String ground, @Nullable String reason, Viewer viewer) {
        var desk = desks.held(session, item, viewer);
        var closed = refusal(desk, List.of());
        if (closed != null) {
            return Outcome.refused(
                    closed.field(), closed.messageKey(), closed.arguments().toArray());
        }
        var typed = new Typed()
                .holds(desk.ballot().set().knockOutGround(ground).isPresent(), "ground", "council.form.choose")
                .text("reason", reason, 10, LONGEST_REMARK);
        if (typed.isWrong()) {
            return typed.refused();
        }
        sheets.reportKnockOut(desk.sheet(), ground, Typed.text(reason), time.instant());
        return new Outcome.Done(desk.sheet().id());
    }

    @Transactional
    public Outcome takeBackKnockOut(CouncilSessionId session, SessionItemId item, String ground, Viewer viewer) {
        var desk = desks.held(session, item, viewer);
        var closed = refusal(desk, List.of());
        if (closed != null) {
            return Outcome.refused(
                    closed.field(), closed.messageKey(), closed.arguments().toArray());
        }
        sheets.takeBackKnockOut(desk.sheet(), ground);
        return new Outcome.Done(desk.sheet().id());
    }

    /** Gives the complete sheet away. Twice is once. */
    @Transactional
    public Outcome handIn(CouncilSessionId session, SessionItemId item, @Nullable String remark, Viewer viewer) {
        var desk = desks.held(session, item, viewer);
        if (desk.sheet().state() != SheetState.OPEN) {
            return new Outcome.Done(desk.sheet().id());
        }
        var closed = refusal(desk, List.of());
        if (closed != null) {
            return Outcome.refused(
                    closed.field(), closed.messageKey(), closed.arguments().toArray());
        }
        var unmarked = desk.ballot().unmarked();
        if (!unmarked.isEmpty()) {
            return Outcome.refused("", "council.refused.unmarked", unmarked.size(), String.join(", ", unmarked));
        }
        var lacking = desk.lackingRemark();
        if (!lacking.isEmpty()) {
            return Outcome.refused(
                    "", "council.refused.remark", desk.rules().remarkFromDifference(), String.join(", ", lacking));
        }
        String text = Typed.text(remark);
        if (text.length() > LONGEST_REMARK) {
            return Outcome.refused("remark", "council.form.too-long", LONGEST_REMARK);
        }
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        String shown = HexFormat.of().formatHex(salt);
        String commitment = Commitment.of(
                shown, desk.sheet().id(), desk.ballot().marks(), desk.ballot().knockOuts(), text);
        sheets.handIn(desk.sheet(), text, shown, commitment, time.instant());
        audit.append(
                viewer,
                Deed.of("council.sheet-handed-in", "session-item", item.value())
                        .with("member", desk.sheet().member())
                        .with("round", desk.sheet().markingRound())
                        .with("commitment", commitment));
        return new Outcome.Done(desk.sheet().id());
    }

    /** Back to the own desk, as long as the chair has not closed. */
    @Transactional
    public Outcome takeBack(CouncilSessionId session, SessionItemId item, Viewer viewer) {
        var desk = desks.held(session, item, viewer);
        if (desk.item().state() != ItemState.MARKING || desk.sheet().state() == SheetState.UNSEALED) {
            return Outcome.refused("", "council.refused.marking-over");
        }
        if (desk.sheet().state() == SheetState.HANDED_IN) {
            sheets.takeBack(desk.sheet());
            audit.append(
                    viewer,
                    Deed.of("council.sheet-taken-back", "session-item", item.value())
                            .with("member", desk.sheet().member()));
        }
        return new Outcome.Done(desk.sheet().id());
    }

    private Answer.@Nullable Refused refusal(OwnDesk desk, List<Wish> wishes) {
        if (desk.item().state() != ItemState.MARKING) {
            return new Answer.Refused("", "council.refused.marking-over", List.of());
        }
        if (desk.sheet().state() != SheetState.OPEN) {
            return new Answer.Refused("", "council.refused.handed-in", List.of());
        }
        if (agenda.isExcluded(desk.item().id(), desk.sheet().member())) {
            return new Answer.Refused("", "council.refused.excluded", List.of());
        }
        for (Wish wish : wishes) {
            if (wish.remark().length() > LONGEST_REMARK) {
                return new Answer.Refused(wish.criterion(), "council.form.too-long", List.of(LONGEST_REMARK));
            }
            var faults = new Marks(Map.of(wish.criterion(), new Mark(wish.points(), wish.caseNumber())))
                    .faultsIn(desk.ballot().set());
            if (!faults.isEmpty()) {
                return fault(faults.getFirst());
            }
            if (wish.noneMet() && wish.points() != 0) {
                return new Answer.Refused(wish.criterion(), "council.mark.none-is-zero", List.of());
            }
        }
        return null;
    }

    private static Answer.Refused fault(MarkFault fault) {
        return switch (fault) {
            case MarkFault.Unknown(String criterion) ->
                new Answer.Refused(criterion, "council.mark.unknown", List.of(criterion));
            case MarkFault.HasSubCriteria(String criterion, var instead) ->
                new Answer.Refused(
                        criterion, "council.mark.sub-criteria", List.of(criterion, String.join(", ", instead)));
            case MarkFault.NotOffered(String criterion, int points, var offered) ->
                new Answer.Refused(
                        criterion,
                        "council.mark.not-offered",
                        List.of(
                                criterion,
                                points,
                                String.join(
                                        ", ",
                                        offered.stream().map(String::valueOf).toList())));
            case MarkFault.CaseNotChosen(String criterion, int cases) ->
                new Answer.Refused(criterion, "council.mark.case", List.of(criterion, cases));
            case MarkFault.NoSuchCase(String criterion, int wanted, int cases) ->
                new Answer.Refused(criterion, "council.mark.case", List.of(criterion, cases));
        };
    }

    private static boolean isSame(OwnSheets.Step step, Wish wish) {
        return step.criterion().equals(wish.criterion())
                && step.points() == wish.points()
                && step.caseNumber() == wish.caseNumber()
                && step.noneMet() == wish.noneMet()
                && step.remark().equals(wish.remark().strip());
    }
}
