package vn.moixa.programme.usecase;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.programme.domain.Plan;
import vn.moixa.programme.domain.ReportedFigure;
import vn.moixa.programme.domain.Revision;
import vn.moixa.programme.domain.Target;
import vn.moixa.programme.store.Plans;
import vn.moixa.programme.store.ReportedFigures;

/** Plans as they stand, with what others reported about them. */
@Component
@Transactional(readOnly = true)
public class FindPlan {

    private final Plans plans;
    private final ReportedFigures reportedFigures;

    FindPlan(Plans plans, ReportedFigures reportedFigures) {
        this.plans = plans;
        this.reportedFigures = reportedFigures;
    }

    public List<Plan> all() {
        return plans.all();
    }

    public Optional<Plan> find(String code) {
        return plans.find(code);
    }

    public List<Target> targets(Plan plan) {
        return plans.targets(plan.id());
    }

    public Optional<Target> target(Plan plan, String code) {
        return plans.targets(plan.id()).stream()
                .filter(target -> target.code().equals(code))
                .findFirst();
    }

    public List<Revision> history(Target target) {
        return plans.revisions(target.id());
    }

    public List<ReportedFigure> reported(Plan plan) {
        return reportedFigures.of(plan.id());
    }
}
