package vn.moixa.programme.usecase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.area.Unit;
import vn.moixa.programme.domain.Answer;
import vn.moixa.programme.domain.AreaRef;
import vn.moixa.programme.domain.CountingRule;
import vn.moixa.programme.domain.Figure;
import vn.moixa.programme.domain.Goal;
import vn.moixa.programme.domain.Indicator;
import vn.moixa.programme.domain.Operator;
import vn.moixa.programme.domain.Plan;
import vn.moixa.programme.domain.Question;
import vn.moixa.programme.domain.Scope;
import vn.moixa.programme.domain.Target;
import vn.moixa.programme.domain.Task;
import vn.moixa.programme.store.Figures;
import vn.moixa.programme.store.Plans;

/** The figures of a plan on a day, for an area, by a counting rule. */
@Component
@Transactional(readOnly = true)
public class AnswerPlan {

    /** What is asked of a plan. Without area: the plan's own. */
    public record Asked(LocalDate asOf, @Nullable AreaRef area, CountingRule rule) {}

    public record Answered(Target target, Figure figure) {}

    public record PlanAnswer(Plan plan, Asked asked, List<Answered> targets) {
        public Optional<Answered> target(String code) {
            return targets.stream()
                    .filter(one -> one.target().code().equals(code))
                    .findFirst();
        }
    }

    public record AnsweredTask(Task task, Figure figure) {}

    private final Plans plans;
    private final Figures figures;
    private final PlanAreas areas;

    AnswerPlan(Plans plans, Figures figures, PlanAreas areas) {
        this.plans = plans;
        this.figures = figures;
        this.areas = areas;
    }

    public PlanAnswer answer(Plan plan, Asked asked) {
        var targets = plans.targets(plan.id());
        var placed = placed(plan, targets, asked.area());
        var answers = figures.answer(placed, asked.asOf(), asked.rule());
        var answered = new ArrayList<Answered>();
        for (int i = 0; i < targets.size(); i++) {
            answered.add(new Answered(targets.get(i), answers.get(i)));
        }
        return new PlanAnswer(plan, asked, answered);
    }

    public List<AnsweredTask> tasks(Plan plan, Asked asked) {
        var tasks = plans.tasks(plan.id());
        var placed = tasks.stream()
                .map(task -> placed(new Question(task.code(), task.indicator(), null, plan.lastDay()), asked.area()))
                .toList();
        var answers = figures.answer(placed, asked.asOf(), asked.rule());
        var answered = new ArrayList<AnsweredTask>();
        for (int i = 0; i < tasks.size(); i++) {
            answered.add(new AnsweredTask(tasks.get(i), answers.get(i)));
        }
        return answered;
    }

    /** One question that need not be stored: the preview of a target being written. */
    public Figure preview(Question question, LocalDate asOf, CountingRule rule) {
        return figures.answer(List.of(placed(question, null)), asOf, rule).getFirst();
    }

    /** The bare answers of all targets at several days, in the order of the targets. */
    public List<List<Answer>> history(Plan plan, Asked asked, List<LocalDate> days) {
        return figures.answers(placed(plan, plans.targets(plan.id()), asked.area()), days, asked.rule());
    }

    /** The target in every former district, or in every commune of today, by code. */
    public Map<String, Answer> byPlace(Target target, Asked asked, AreaRef.Level level) {
        return figures.byPlace(placed(target.question(), asked.area()), asked.asOf(), asked.rule(), level);
    }

    Figures.Placed placed(Question question, @Nullable AreaRef asked) {
        var area = asked == null ? question.indicator().area() : asked;
        var scope = areas.scope(area);
        var units = areas.units(question.indicator().everyUnit(), scope);
        return new Figures.Placed(
                question, scope, units.stream().map(Unit::code).toList());
    }

    Scope scope(Indicator indicator, @Nullable AreaRef asked) {
        return areas.scope(asked == null ? indicator.area() : asked);
    }

    private List<Figures.Placed> placed(Plan plan, List<Target> targets, @Nullable AreaRef asked) {
        Map<UUID, BigDecimal> shares = asked == null ? Map.of() : plans.sharesOf(asked);
        return targets.stream()
                .map(target -> placed(target.question(goal(plan, target, asked, shares)), asked))
                .toList();
    }

    /** A share of something is wanted everywhere alike; a number of things only where the area was given one. */
    private static @Nullable Goal goal(
            Plan plan, Target target, @Nullable AreaRef asked, Map<UUID, BigDecimal> shares) {
        if (asked == null
                || asked.equals(plan.area())
                || asked.equals(target.indicator().area())) {
            return target.goal();
        }
        var given = shares.get(target.id());
        if (given != null) {
            var operator = target.goal().operator() == Operator.BETWEEN
                    ? Operator.GE
                    : target.goal().operator();
            return new Goal(operator, given, null, target.goal().unit());
        }
        boolean alike =
                target.indicator().measure().isRatio() || target.indicator().everyUnit() != null;
        return alike ? target.goal() : null;
    }
}
