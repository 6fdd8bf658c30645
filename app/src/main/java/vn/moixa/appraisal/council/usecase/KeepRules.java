package vn.moixa.appraisal.council.usecase;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.council.domain.CouncilRules;
import vn.moixa.appraisal.council.store.RulesVersions;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.shared.Ids;
import vn.moixa.web.Viewer;

/** The rules of procedure: read by all who work with a council, a new version added by the province (R62, R63). */
@Component
public class KeepRules {

    private final RulesVersions versions;
    private final AuditTrail audit;
    private final InstantSource time;

    KeepRules(RulesVersions versions, AuditTrail audit, InstantSource time) {
        this.versions = versions;
        this.audit = audit;
        this.time = time;
    }

    /** What is typed; nothing is required here, so that everything missing is said at once. */
    public record Draft(
            @Nullable LocalDate from,
            @Nullable BigDecimal quorumPercent,
            boolean quorumNeedsChair,
            @Nullable Integer spreadLimit,
            @Nullable Integer remarkFromDifference,
            boolean waitingStopsClock,
            boolean cutOffDayBelongsToRound,
            @Nullable Integer workingDaysBeforeMeeting,
            @Nullable String reason,
            @Nullable String source) {}

    @Transactional(readOnly = true)
    public List<CouncilRules> all() {
        return versions.all();
    }

    @Transactional
    public Outcome add(Draft draft, Viewer viewer) {
        var last = versions.all().getFirst();
        BigDecimal quorum = draft.quorumPercent();
        Integer spread = draft.spreadLimit();
        Integer remark = draft.remarkFromDifference();
        Integer days = draft.workingDaysBeforeMeeting();
        var typed = new Typed()
                .given("from", draft.from(), "council.form.date")
                .holds(
                        quorum != null
                                && quorum.compareTo(BigDecimal.valueOf(50)) >= 0
                                && quorum.compareTo(BigDecimal.valueOf(100)) <= 0,
                        "quorumPercent",
                        "council.form.range",
                        50,
                        100)
                .holds(spread != null && spread >= 0 && spread <= 100, "spreadLimit", "council.form.range", 0, 100)
                .holds(
                        remark != null && remark >= 1 && remark <= 100,
                        "remarkFromDifference",
                        "council.form.range",
                        1,
                        100)
                .holds(days != null && days >= 0 && days <= 60, "workingDaysBeforeMeeting", "council.form.range", 0, 60)
                .text("reason", draft.reason(), 10, 500)
                .text("source", draft.source(), 5, 500);
        if (typed.isWrong()) {
            return typed.refused();
        }
        UUID id = Ids.next();
        var next = new CouncilRules(
                id,
                last.code(),
                last.version() + 1,
                Objects.requireNonNull(draft.from()),
                null,
                Objects.requireNonNull(quorum),
                draft.quorumNeedsChair(),
                Objects.requireNonNull(spread),
                Objects.requireNonNull(remark),
                draft.waitingStopsClock(),
                draft.cutOffDayBelongsToRound(),
                Objects.requireNonNull(days),
                Typed.text(draft.reason()),
                Typed.text(draft.source()),
                viewer.name());
        if (!versions.add(next, time.instant())) {
            return new Outcome.Stale();
        }
        audit.append(
                viewer,
                Deed.of("council.rules-added", "council-rules", id)
                        .because(next.source())
                        .with("version", next.version())
                        .with("quorum", next.quorumPercent())
                        .with("spread", next.spreadLimit()));
        return new Outcome.Done(id);
    }
}
