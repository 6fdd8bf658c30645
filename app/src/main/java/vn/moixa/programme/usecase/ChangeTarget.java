package vn.moixa.programme.usecase;

import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.programme.domain.Plan;
import vn.moixa.programme.domain.Revision;
import vn.moixa.programme.domain.Target;
import vn.moixa.programme.store.Plans;
import vn.moixa.programme.store.StoredTarget;
import vn.moixa.web.Viewer;

/** A target gets other words, another question or another goal. The state before stays in the history, with who and why (R7). */
@Component
public class ChangeTarget {

    /** What came of it. */
    public sealed interface Outcome {
        record Saved() implements Outcome {}

        /** Nothing is different, so there is nothing to remember. */
        record Unchanged() implements Outcome {}

        /** Somebody else was faster; {@code now} is what the target became. */
        record ChangedMeanwhile(Target now) implements Outcome {}

        record CodeTaken() implements Outcome {}
    }

    private final Plans plans;
    private final AuditTrail audit;
    private final InstantSource time;

    ChangeTarget(Plans plans, AuditTrail audit, InstantSource time) {
        this.plans = plans;
        this.audit = audit;
        this.time = time;
    }

    @Transactional
    public Outcome change(Viewer viewer, Plan plan, Target target, String reason) {
        var before = find(plan, target.code()).orElseThrow();
        if (before.version() != target.version()) {
            return new Outcome.ChangedMeanwhile(before);
        }
        if (StoredTarget.json(before).equals(StoredTarget.json(target))) {
            return new Outcome.Unchanged();
        }
        if (!plans.change(target, target.version())) {
            return new Outcome.ChangedMeanwhile(find(plan, target.code()).orElseThrow());
        }
        remember(
                viewer,
                plan,
                target,
                target.version() + 1,
                StoredTarget.json(before),
                reason,
                "programme.target-changed");
        return new Outcome.Saved();
    }

    @Transactional
    public Outcome add(Viewer viewer, Plan plan, Target target, String reason) {
        if (!plans.add(plan.id(), target)) {
            return new Outcome.CodeTaken();
        }
        remember(viewer, plan, target, 0, null, reason, "programme.target-added");
        return new Outcome.Saved();
    }

    private void remember(
            Viewer viewer,
            Plan plan,
            Target target,
            int version,
            @org.jspecify.annotations.Nullable String before,
            String reason,
            String deed) {
        var revision = new Revision(version, time.instant(), viewer.name(), reason, before, StoredTarget.json(target));
        plans.remember(target.id(), revision, viewer.accountId());
        audit.append(
                viewer,
                Deed.of(deed, "target", target.id())
                        .because(reason)
                        .with("plan", plan.code())
                        .with("target", target.code()));
    }

    private Optional<Target> find(Plan plan, String code) {
        return plans.targets(plan.id()).stream()
                .filter(target -> target.code().equals(code))
                .findFirst();
    }
}
