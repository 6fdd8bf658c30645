package vn.moixa.programme.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.moixa.programme.domain.Answer;
import vn.moixa.programme.domain.Answer.Measured;
import vn.moixa.programme.domain.Answer.NotMeasured;
import vn.moixa.programme.domain.Figure;
import vn.moixa.programme.domain.Plan;
import vn.moixa.programme.domain.ReportedFigure;
import vn.moixa.programme.domain.Sentence;
import vn.moixa.programme.domain.Side;
import vn.moixa.programme.domain.Status;
import vn.moixa.programme.domain.Unit;
import vn.moixa.programme.usecase.AnswerPlan;
import vn.moixa.programme.usecase.AnswerPlan.Answered;
import vn.moixa.programme.usecase.AnswerPlan.Asked;
import vn.moixa.programme.usecase.AnswerPlan.PlanAnswer;
import vn.moixa.programme.usecase.FindPlan;
import vn.moixa.programme.usecase.OpenEvidence;
import vn.moixa.programme.usecase.PlanAreas;
import vn.moixa.web.Frame;
import vn.moixa.web.Link;
import vn.moixa.web.StateCount;
import vn.moixa.web.Tab;
import vn.moixa.web.chart.LineChart;

/** Turns a plan and its answers into the page that shows them. */
@Component
class ShowPlan {

    private static final int PREVIEW = 8;

    /** What of the page is open and filtered. */
    record View(@Nullable String open, Side side, @Nullable Status only, boolean published) {}

    private final AnswerPlan answerPlan;
    private final OpenEvidence openEvidence;
    private final FindPlan plans;
    private final PlanAreas areas;
    private final PlanRequest request;

    ShowPlan(AnswerPlan answerPlan, OpenEvidence openEvidence, FindPlan plans, PlanAreas areas, PlanRequest request) {
        this.answerPlan = answerPlan;
        this.openEvidence = openEvidence;
        this.plans = plans;
        this.areas = areas;
        this.request = request;
    }

    PlanPage page(Frame frame, Plan plan, Asked asked, View view) {
        var answer = answerPlan.answer(plan, asked);
        var months = Months.of(plan, asked.asOf());
        var history = answerPlan.history(plan, asked, months.days());
        var reported = plans.reported(plan);
        String base = view.published() ? frame.link("/ke-hoach/" + plan.code()) : "/programme/plans/" + plan.code();
        var links =
                view.published() ? new PlanLinks("/api/v1/plans/" + plan.code(), asked) : new PlanLinks(plan, asked);
        var sentence = new Sentence(new PlanSpeech(frame, areas));
        var rows = new ArrayList<TargetRow>();
        @Nullable OpenedTarget opened = null;
        for (int i = 0; i < answer.targets().size(); i++) {
            int index = i;
            var answered = answer.targets().get(i);
            boolean open = answered.target().code().equals(view.open());
            if (view.only() != null && answered.figure().status() != view.only() && !open) {
                continue;
            }
            var course = history.stream().map(day -> day.get(index)).toList();
            rows.add(TargetRow.of(
                    frame,
                    sentence,
                    answered,
                    course,
                    latest(reported, answered, asked),
                    links,
                    open,
                    view.published()));
            if (open) {
                opened = opened(frame, answer, answered, months, course, reported, view.side(), links);
            }
        }
        return new PlanPage(
                frame,
                plan.code(),
                plan.number(),
                plan.title().in(frame.locale()),
                frame.text(
                        "programme.page.lead",
                        frame.date(plan.firstDay()),
                        frame.date(plan.lastDay()),
                        Integer.toString(answer.targets().size())),
                plan.note().in(frame.locale()),
                AskForm.of(frame, areas, plan, asked, request, base),
                CountingWords.of(frame, asked.rule()),
                states(frame, answer, view.published() ? new PlanLinks(base, asked) : links),
                frame.date(asked.asOf()),
                frame.date(plan.lastDay()),
                months.days().size(),
                rows,
                opened,
                more(frame, links),
                links.below("figures.xlsx"),
                frame.viewer().has(ProgrammeRoutes.WRITERS)
                        ? "/programme/plans/" + plan.code() + "/targets/new"
                        : null);
    }

    private static List<Link> more(Frame frame, PlanLinks links) {
        return List.of(
                new Link(links.below("tasks"), frame.text("programme.tasks.title")),
                new Link(links.below("reported"), frame.text("programme.reported.title")),
                new Link(links.below("reports"), frame.text("programme.reports.title")));
    }

    static List<StateCount> states(Frame frame, PlanAnswer answer, PlanLinks links) {
        boolean over = answer.targets().stream().anyMatch(one -> one.figure().isOver());
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        answer.targets().forEach(one -> counts.merge(one.figure().status(), 1, Integer::sum));
        var states = new ArrayList<StateCount>();
        for (Status status : Status.values()) {
            int count = counts.getOrDefault(status, 0);
            if (status == Status.NO_GOAL && count == 0) {
                continue;
            }
            var look = StatusLook.of(frame, status, over);
            states.add(new StateCount(
                    look.tone(),
                    look.icon(),
                    Integer.toString(count),
                    look.text(),
                    links.plan("status", status.name())));
        }
        return states;
    }

    /** The last figure published up to the day asked about, for the same area. */
    static @Nullable ReportedFigure latest(List<ReportedFigure> reported, Answered answered, Asked asked) {
        var area = asked.area() == null ? answered.target().indicator().area() : asked.area();
        return reported.stream()
                .filter(figure -> answered.target().code().equals(figure.target()))
                .filter(figure -> area != null && area.equals(figure.area()))
                .filter(figure -> !figure.asOf().isAfter(asked.asOf()))
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private OpenedTarget opened(
            Frame frame,
            PlanAnswer answer,
            Answered answered,
            Months months,
            List<Answer> course,
            List<ReportedFigure> reported,
            Side side,
            PlanLinks links) {
        var speech = new PlanSpeech(frame, areas);
        var sentence = new Sentence(speech);
        var target = answered.target();
        String code = target.code();
        var shown = side == Side.GAP && !target.indicator().hasGap() ? Side.NUMERATOR : side;
        var page = openEvidence.page(target.question(), answer.asked(), shown, null, PREVIEW);
        return new OpenedTarget(
                code,
                target.words().in(frame.locale()),
                chart(frame, sentence, answered, months, course),
                why(frame, sentence, answer.asked(), answered),
                reported.stream()
                        .filter(figure -> code.equals(figure.target()))
                        .map(figure -> ReportedRow.of(frame, speech, figure))
                        .toList(),
                frame.text("programme.evidence.heading." + shown),
                tabs(frame, answered, links, shown, false),
                EvidenceTable.of(frame, areas, sentence, shown, page.items(), page.next()),
                !page.items().isEmpty(),
                links.evidence(code, shown),
                links.workbook(code, shown),
                links.areas(code, "DISTRICT"),
                links.below("targets/" + code + "/history"),
                links.below("targets/" + code + "/shares"),
                frame.viewer().has(ProgrammeRoutes.WRITERS) ? links.below("targets/" + code + "/edit") : null);
    }

    /** Lists of a target, opened in the table of the plan or on a page of their own. */
    static List<Tab> tabs(Frame frame, Answered answered, PlanLinks links, Side current, boolean ownPage) {
        var tabs = new ArrayList<Tab>();
        var indicator = answered.target().indicator();
        for (Side side : List.of(Side.GAP, Side.NUMERATOR, Side.DENOMINATOR)) {
            boolean there = switch (side) {
                case GAP -> indicator.hasGap();
                case NUMERATOR -> true;
                case DENOMINATOR -> indicator.denominator() != null || indicator.everyUnit() != null;
            };
            if (there) {
                String code = answered.target().code();
                tabs.add(new Tab(
                        ownPage ? links.evidence(code, side) : links.open(code, side),
                        frame.text("programme.side." + side) + count(frame, answered.figure(), side),
                        side == current));
            }
        }
        return tabs;
    }

    private static String count(Frame frame, Figure figure, Side side) {
        if (!(figure.answer() instanceof Measured(var numerator, var denominator, var measure))) {
            return "";
        }
        return switch (side) {
            case NUMERATOR -> " " + frame.decimal(numerator, 0);
            case DENOMINATOR -> denominator == null ? "" : " " + frame.decimal(denominator, 0);
            case GAP -> denominator == null ? "" : " " + frame.decimal(denominator.subtract(numerator), 0);
        };
    }

    private static Map<String, String> why(Frame frame, Sentence sentence, Asked asked, Answered answered) {
        var target = answered.target();
        var figure = answered.figure();
        Map<String, String> why = new LinkedHashMap<>();
        why.put(frame.text("programme.why.question"), sentence.target(target.indicator(), target.goal()));
        switch (figure.answer()) {
            case NotMeasured(var reason) ->
                why.put(frame.text("programme.why.unmeasured"), frame.text("programme.unmeasured." + reason));
            case Measured(var numerator, var denominator, var measure) -> {
                if (denominator == null) {
                    why.put(
                            frame.text("programme.why.counted"),
                            frame.decimal(numerator, 0) + " " + sentence.part(target.indicator()));
                } else {
                    why.put(
                            frame.text("programme.why.numerator"),
                            frame.decimal(numerator, 0) + " " + sentence.part(target.indicator()));
                    why.put(
                            frame.text("programme.why.denominator"),
                            frame.decimal(denominator, 0)
                                    + (target.indicator().denominator() == null
                                            ? ""
                                            : " "
                                                    + sentence.population(
                                                            target.indicator().denominator())));
                }
            }
        }
        why.put(frame.text("programme.why.rule"), CountingWords.of(frame, asked.rule(), target));
        why.put(frame.text("programme.why.forecast"), frame.text(forecastKey(figure), frame.date(figure.deadline())));
        return why;
    }

    private static String forecastKey(Figure figure) {
        if (figure.isOver()) {
            return "programme.why.forecast.over";
        }
        return figure.indicator().isFlow() ? "programme.why.forecast.flow" : "programme.why.forecast.stock";
    }

    private static LineChart chart(
            Frame frame, Sentence sentence, Answered answered, Months months, List<Answer> course) {
        var target = answered.target();
        var figure = answered.figure();
        Unit unit = target.goal().unit();
        double scale = unit == Unit.PERCENT ? 100 : 1;
        var labels = months.labels();
        List<@Nullable Double> actual = new ArrayList<>();
        List<@Nullable Double> forecast = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            boolean known = i < course.size() && course.get(i) instanceof Measured;
            actual.add(known ? ((Measured) course.get(i)).value().rounded(6).doubleValue() * scale : null);
            forecast.add(null);
        }
        int last = course.size() - 1;
        if (!figure.isOver()
                && figure.forecast() != null
                && last >= 0
                && last < labels.size() - 1
                && actual.get(last) != null) {
            double from = java.util.Objects.requireNonNull(actual.get(last));
            double to = figure.forecast().rounded(6).doubleValue() * scale;
            for (int i = last; i < labels.size(); i++) {
                forecast.set(i, from + (to - from) * (i - last) / (labels.size() - 1 - last));
            }
        }
        var goal = figure.goal();
        return new LineChart(
                target.name().in(frame.locale()),
                frame.text("programme.chart.note"),
                frame.text("programme.chart.label", target.name().in(frame.locale()), Integer.toString(course.size())),
                labels,
                actual,
                forecast,
                goal == null ? null : goal.value().doubleValue() * scale,
                goal == null ? "" : frame.text("programme.chart.goal", sentence.goalCell(goal)),
                value -> number(frame, value, unit));
    }

    private static String number(Frame frame, double value, Unit unit) {
        var rounded = new java.math.BigDecimal(value).setScale(1, java.math.RoundingMode.HALF_UP);
        boolean whole = rounded.stripTrailingZeros().scale() <= 0;
        return frame.decimal(rounded, whole ? 0 : 1) + (unit == Unit.PERCENT ? "%" : "");
    }
}
