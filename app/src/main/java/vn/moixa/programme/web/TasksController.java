package vn.moixa.programme.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.moixa.paper.Cell;
import vn.moixa.paper.Column;
import vn.moixa.paper.Workbook;
import vn.moixa.programme.domain.Answer.Measured;
import vn.moixa.programme.domain.Answer.NotMeasured;
import vn.moixa.programme.domain.Fraction;
import vn.moixa.programme.domain.Sentence;
import vn.moixa.programme.domain.Unit;
import vn.moixa.programme.usecase.AnswerPlan;
import vn.moixa.programme.usecase.AnswerPlan.AnsweredTask;
import vn.moixa.programme.usecase.PlanAreas;
import vn.moixa.web.Frame;

/** The lines of work of a plan, and its figures as a workbook. */
@Controller
class TasksController {

    private final AnswerPlan answerPlan;
    private final PlanRequest request;
    private final PlanAreas areas;

    TasksController(AnswerPlan answerPlan, PlanRequest request, PlanAreas areas) {
        this.answerPlan = answerPlan;
        this.request = request;
        this.areas = areas;
    }

    @GetMapping("/programme/plans/{code}/tasks")
    ModelAndView tasks(
            Frame frame,
            @PathVariable String code,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String area,
            @RequestParam @Nullable String rule) {
        var plan = request.plan(code);
        var asked = request.asked(plan, frame, asOf, area, rule);
        var sentence = new Sentence(new PlanSpeech(frame, areas));
        var rows = answerPlan.tasks(plan, asked).stream()
                .map(task -> row(frame, sentence, task))
                .toList();
        return new ModelAndView(
                "programme/tasks",
                "page",
                new TasksPage(
                        frame,
                        plan.number(),
                        new PlanLinks(plan, asked).plan(),
                        frame.date(asked.asOf()),
                        CountingWords.of(frame, asked.rule()),
                        rows));
    }

    private static TasksPage.Row row(Frame frame, Sentence sentence, AnsweredTask answered) {
        var task = answered.task();
        var unit = task.indicator().measure().isRatio() ? Unit.PERCENT : Unit.ITEMS;
        return new TasksPage.Row(
                task.code(),
                task.words().in(frame.locale()),
                task.beneficiary().in(frame.locale()),
                String.join(", ", task.serves()),
                sentence.question(task.indicator()),
                switch (answered.figure().answer()) {
                    case Measured measured -> sentence.amount(measured.value(), unit);
                    case NotMeasured _ -> frame.text("programme.page.notMeasured");
                },
                answered.figure().answer() instanceof NotMeasured(var why)
                        ? frame.text("programme.unmeasured." + why)
                        : "");
    }

    @GetMapping("/programme/plans/{code}/figures.xlsx")
    void workbook(
            Frame frame,
            @PathVariable String code,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String area,
            @RequestParam @Nullable String rule,
            HttpServletResponse response)
            throws IOException {
        var plan = request.plan(code);
        var asked = request.asked(plan, frame, asOf, area, rule);
        var answer = answerPlan.answer(plan, asked);
        EvidenceController.attachment(response, plan.code() + "-" + asked.asOf() + ".xlsx");
        try (var workbook = Workbook.to(response.getOutputStream());
                var sheet = workbook.sheet(
                        frame.text("programme.page.targets"),
                        frame.text("programme.page.heading", plan.number()) + ", " + frame.date(asked.asOf()),
                        columns(frame))) {
            for (var answered : answer.targets()) {
                sheet.row(cells(frame, answered));
            }
            sheet.row(List.of(
                    Cell.of(""),
                    Cell.of(CountingWords.of(frame, asked.rule())),
                    Cell.of(""),
                    Cell.of(""),
                    Cell.of(""),
                    Cell.of(""),
                    Cell.of(""),
                    Cell.of(""),
                    Cell.of("")));
        }
    }

    private static List<Column> columns(Frame frame) {
        return List.of(
                Column.text(frame.text("programme.page.code"), 8),
                Column.text(frame.text("programme.page.target"), 60),
                Column.text(frame.text("programme.field.unit"), 10),
                Column.decimal(frame.text("programme.page.goal")),
                Column.decimal(frame.text("programme.page.actual")),
                Column.whole(frame.text("programme.why.numerator")),
                Column.whole(frame.text("programme.why.denominator")),
                Column.decimal(frame.text("programme.page.forecast")),
                Column.text(frame.text("programme.page.status"), 24));
    }

    private static List<Cell> cells(Frame frame, AnswerPlan.Answered answered) {
        var target = answered.target();
        var figure = answered.figure();
        var unit = target.goal().unit();
        var measured = figure.answer() instanceof Measured one ? one : null;
        return List.of(
                Cell.of(target.code()),
                Cell.of(target.name().in(frame.locale())),
                Cell.of(frame.text("programme.unit." + unit)),
                Cell.of(
                        figure.goal() == null
                                ? null
                                : inUnit(Fraction.of(figure.goal().value()), unit)),
                Cell.of(measured == null ? null : inUnit(measured.value(), unit)),
                Cell.of(measured == null ? null : measured.numerator()),
                Cell.of(measured == null ? null : measured.denominator()),
                Cell.of(figure.forecast() == null ? null : inUnit(figure.forecast(), unit)),
                Cell.of(StatusLook.of(frame, figure).text()));
    }

    private static BigDecimal inUnit(Fraction value, Unit unit) {
        return unit == Unit.PERCENT ? value.percent(1) : value.rounded(1);
    }

    @GetMapping("/programme/help")
    ModelAndView help(Frame frame) {
        return new ModelAndView("programme/help", "page", new HelpPage(frame));
    }
}
