package vn.moixa.appraisal.round.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.RoundId;
import vn.moixa.appraisal.round.domain.RoundCard;
import vn.moixa.appraisal.round.domain.RoundLevel;
import vn.moixa.appraisal.round.store.Rounds;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.web.NotFound;
import vn.moixa.web.Viewer;

/** Enters an extra round, which needs a plan (R59), or changes the days of a round. */
@Component
public class KeepRound {

    private final Rounds rounds;
    private final AuditTrail audit;
    private final InstantSource time;

    KeepRound(Rounds rounds, AuditTrail audit, InstantSource time) {
        this.rounds = rounds;
        this.audit = audit;
        this.time = time;
    }

    /** A round as typed. */
    public record Draft(
            @Nullable RoundLevel level,
            String name,
            @Nullable LocalDate proposalsBefore,
            @Nullable LocalDate resultsBefore,
            String planNumber,
            @Nullable LocalDate planDate) {}

    /** What became of it. */
    public sealed interface Kept {
        record Done(RoundId id) implements Kept {}

        /** Keys of sentences by field. */
        record Refused(Map<String, String> reasons) implements Kept {
            public Refused {
                reasons = new LinkedHashMap<>(reasons);
            }
        }

        /** Somebody saved since the form was opened; this is what they saved (R167). */
        record Stale(RoundCard saved) implements Kept {}
    }

    /** The number follows the rounds the level already has in the year of the cut-off day. */
    @Transactional
    public Kept addExtra(Draft draft, boolean sample, Viewer viewer) {
        mayWrite(viewer);
        var reasons = faults(draft, true);
        if (draft.level() == null) {
            reasons.put("level", "round.form.level");
        }
        var level = draft.level();
        LocalDate before = draft.proposalsBefore();
        LocalDate results = draft.resultsBefore();
        if (!reasons.isEmpty() || level == null || before == null || results == null) {
            return new Kept.Refused(reasons);
        }
        int year = before.getYear();
        int number = Math.max(
                        2,
                        rounds.ofYear(year).stream()
                                .filter(round -> round.level() == level)
                                .mapToInt(RoundCard::number)
                                .max()
                                .orElse(0))
                + 1;
        var round = new RoundCard(
                RoundId.next(),
                level,
                year,
                number,
                draft.name().strip(),
                before,
                results,
                true,
                draft.planNumber().strip(),
                draft.planDate(),
                sample,
                0);
        if (!rounds.add(round, viewer.name(), time.instant())) {
            return new Kept.Refused(Map.of("name", "round.form.twice"));
        }
        audit.append(
                viewer,
                Deed.of("round.extra-added", "round", round.id().value())
                        .because(draft.planNumber().strip())
                        .with("name", round.name()));
        return new Kept.Done(round.id());
    }

    @Transactional
    public Kept change(RoundId id, int version, Draft draft, Viewer viewer) {
        mayWrite(viewer);
        var saved = rounds.find(id).orElseThrow(NotFound::new);
        var reasons = faults(draft, saved.extra());
        LocalDate before = draft.proposalsBefore();
        LocalDate results = draft.resultsBefore();
        if (before != null && before.getYear() != saved.year()) {
            reasons.put("proposalsBefore", "round.form.other-year");
        }
        if (!reasons.isEmpty() || before == null || results == null) {
            return new Kept.Refused(reasons);
        }
        var changed = new RoundCard(
                id,
                saved.level(),
                saved.year(),
                saved.number(),
                draft.name().strip(),
                before,
                results,
                saved.extra(),
                draft.planNumber().isBlank() ? null : draft.planNumber().strip(),
                draft.planDate(),
                saved.sample(),
                version);
        if (!rounds.change(changed)) {
            return new Kept.Stale(rounds.find(id).orElseThrow(NotFound::new));
        }
        audit.append(
                viewer,
                Deed.of("round.changed", "round", id.value())
                        .with("proposalsBefore", before)
                        .with("resultsBefore", results)
                        .with("proposalsBeforeWas", saved.proposalsBefore())
                        .with("resultsBeforeWas", saved.resultsBefore()));
        return new Kept.Done(id);
    }

    private static LinkedHashMap<String, String> faults(Draft draft, boolean extra) {
        var reasons = new LinkedHashMap<String, String>();
        if (draft.name().strip().length() < 3 || draft.name().length() > 255) {
            reasons.put("name", "round.form.name");
        }
        LocalDate before = draft.proposalsBefore();
        LocalDate results = draft.resultsBefore();
        if (before == null || before.getYear() < 2026 || before.getYear() > 2100) {
            reasons.put("proposalsBefore", "round.form.date");
        }
        if (results == null || (before != null && !results.isAfter(before))) {
            reasons.put("resultsBefore", "round.form.results");
        }
        if (extra && draft.planNumber().isBlank()) {
            reasons.put("planNumber", "round.form.plan");
        }
        if (extra && draft.planDate() == null) {
            reasons.put("planDate", "round.form.plan-date");
        }
        if (draft.planNumber().length() > 60) {
            reasons.put("planNumber", "round.form.plan-long");
        }
        return reasons;
    }

    private static void mayWrite(Viewer viewer) {
        if (!RoundRights.mayWrite(viewer)) {
            throw new NotFound();
        }
    }
}
