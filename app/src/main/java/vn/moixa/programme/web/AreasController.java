package vn.moixa.programme.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.moixa.area.Unit;
import vn.moixa.programme.domain.Answer;
import vn.moixa.programme.domain.Answer.Measured;
import vn.moixa.programme.domain.AreaRef;
import vn.moixa.programme.domain.Goal;
import vn.moixa.programme.domain.Sentence;
import vn.moixa.programme.domain.Target;
import vn.moixa.programme.usecase.AnswerPlan;
import vn.moixa.programme.usecase.AnswerPlan.Asked;
import vn.moixa.programme.usecase.FindPlan;
import vn.moixa.programme.usecase.PlanAreas;
import vn.moixa.web.Frame;
import vn.moixa.web.NotFound;
import vn.moixa.web.Tab;

/** The same figure in every district of before and every commune of today; each opens. */
@Controller
class AreasController {

    private final FindPlan plans;
    private final AnswerPlan answerPlan;
    private final PlanRequest request;
    private final PlanAreas areas;

    AreasController(FindPlan plans, AnswerPlan answerPlan, PlanRequest request, PlanAreas areas) {
        this.plans = plans;
        this.answerPlan = answerPlan;
        this.request = request;
        this.areas = areas;
    }

    @GetMapping("/programme/plans/{code}/targets/{target}/areas")
    ModelAndView areas(
            Frame frame,
            @PathVariable String code,
            @PathVariable String target,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String area,
            @RequestParam @Nullable String rule,
            @RequestParam(defaultValue = "DISTRICT") String level) {
        var plan = request.plan(code);
        var asked = request.asked(plan, frame, asOf, area, rule);
        var found = plans.target(plan, target).orElseThrow(NotFound::new);
        var links = new PlanLinks(plan, asked);
        boolean communes = level.equals("COMMUNE");
        var answers = answerPlan.byPlace(found, asked, communes ? AreaRef.Level.COMMUNE : AreaRef.Level.DISTRICT);
        var sentence = new Sentence(new PlanSpeech(frame, areas));
        return new ModelAndView(
                "programme/areas",
                "page",
                new AreasPage(
                        frame,
                        plan.number(),
                        links.open(found.code(), vn.moixa.programme.domain.Side.GAP),
                        found.code(),
                        found.name().in(frame.locale()),
                        sentence.question(found.indicator()),
                        CountingWords.of(frame, asked.rule(), found),
                        frame.date(asked.asOf()),
                        List.of(
                                new Tab(
                                        links.areas(found.code(), "DISTRICT"),
                                        frame.text("programme.area.groupFormer"),
                                        !communes),
                                new Tab(
                                        links.areas(found.code(), "COMMUNE"),
                                        frame.text("programme.area.groupCommunes"),
                                        communes)),
                        rows(
                                frame,
                                sentence,
                                found,
                                asked,
                                answers,
                                communes ? areas.communes() : areas.formerDistricts(),
                                links),
                        frame.decimal(total(answers), 0),
                        found.indicator().canBeTakenApart()));
    }

    private static List<AreasPage.Row> rows(
            Frame frame,
            Sentence sentence,
            Target target,
            Asked asked,
            Map<String, Answer> answers,
            List<Unit> units,
            PlanLinks links) {
        double most = answers.values().stream()
                .mapToDouble(AreasController::value)
                .max()
                .orElse(0);
        var rows = new ArrayList<AreasPage.Row>();
        for (Unit unit : units) {
            if (answers.get(unit.code()) instanceof Measured measured) {
                rows.add(row(
                        frame,
                        sentence,
                        target.goal(),
                        unit.fullName(),
                        measured,
                        links.at(unit.list().code(), unit.code(), target.code()),
                        most));
            }
        }
        if (answers.get("") instanceof Measured measured) {
            rows.add(row(frame, sentence, target.goal(), frame.text("programme.areas.unknown"), measured, "", most));
        }
        rows.sort(java.util.Comparator.comparingDouble(AreasPage.Row::share).reversed());
        return rows;
    }

    private static AreasPage.Row row(
            Frame frame, Sentence sentence, Goal goal, String name, Measured measured, String href, double most) {
        var denominator = measured.denominator();
        return new AreasPage.Row(
                name,
                sentence.amount(measured.value(), goal.unit()),
                denominator == null
                        ? ""
                        : frame.text(
                                "programme.page.parts",
                                frame.decimal(measured.numerator(), 0),
                                frame.decimal(denominator, 0)),
                href,
                most == 0 ? 0 : value(measured) / most);
    }

    private static double value(Answer answer) {
        return answer instanceof Measured measured ? measured.value().rounded(6).doubleValue() : 0;
    }

    private static BigDecimal total(Map<String, Answer> answers) {
        return answers.values().stream()
                .filter(Measured.class::isInstance)
                .map(answer -> ((Measured) answer).numerator())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
