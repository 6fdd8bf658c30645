package vn.moixa.programme.usecase;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.area.Unit;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.programme.domain.AreaRef;
import vn.moixa.programme.domain.Plan;
import vn.moixa.programme.domain.Scope;
import vn.moixa.programme.domain.Target;
import vn.moixa.programme.store.Plans;
import vn.moixa.web.Viewer;

/** A target is given to the communes, each its part; the parts must add up to the whole. */
@Component
public class SplitTarget {

    public sealed interface Outcome {
        record Saved() implements Outcome {}

        /** {@code sum} of the parts is not the goal. */
        record DoesNotAddUp(BigDecimal sum, BigDecimal goal) implements Outcome {}
    }

    private final Plans plans;
    private final PlanAreas areas;
    private final AuditTrail audit;

    SplitTarget(Plans plans, PlanAreas areas, AuditTrail audit) {
        this.plans = plans;
        this.areas = areas;
        this.audit = audit;
    }

    /** Shares cannot be added up, so only numbers of things are split. */
    public static boolean canBeSplit(Target target) {
        return !target.indicator().measure().isRatio() && target.indicator().everyUnit() == null;
    }

    @Transactional(readOnly = true)
    public Map<AreaRef, BigDecimal> shares(Target target) {
        return plans.shares(target.id());
    }

    /** The communes of today that lie in the area of the target. */
    public List<Unit> communes(Target target) {
        var scope = areas.scope(target.indicator().area());
        return areas.communes().stream()
                .filter(unit ->
                        scope instanceof Scope.FormerProvince(var code) ? areas.inFormerProvince(unit, code) : true)
                .toList();
    }

    /** No shares at all takes the split back. */
    @Transactional
    public Outcome split(Viewer viewer, Plan plan, Target target, Map<AreaRef, BigDecimal> shares, String reason) {
        var sum = shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!shares.isEmpty() && sum.compareTo(target.goal().value()) != 0) {
            return new Outcome.DoesNotAddUp(sum, target.goal().value());
        }
        plans.replaceShares(target.id(), shares);
        audit.append(
                viewer,
                Deed.of("programme.target-split", "target", target.id())
                        .because(reason)
                        .with("plan", plan.code())
                        .with("target", target.code())
                        .with("communes", shares.size()));
        return new Outcome.Saved();
    }
}
