package vn.moixa.programme.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.moixa.programme.domain.Answer;
import vn.moixa.programme.domain.Answer.Measured;
import vn.moixa.programme.domain.Answer.NotMeasured;
import vn.moixa.programme.domain.Figure;
import vn.moixa.programme.domain.Fraction;
import vn.moixa.programme.domain.Goal;
import vn.moixa.programme.domain.ReportedFigure;
import vn.moixa.programme.domain.Sentence;
import vn.moixa.programme.domain.Side;
import vn.moixa.programme.domain.Suppression;
import vn.moixa.programme.usecase.AnswerPlan.Answered;
import vn.moixa.web.Frame;
import vn.moixa.web.chart.Bullet;
import vn.moixa.web.chart.Spark;

/** One target in the table of a plan. Figures others reported stand below the name, never in the column of computed ones. */
public record TargetRow(
        String code,
        String name,
        String note,
        @Nullable String reported,
        @Nullable String reportedSource,
        String goal,
        String value,
        String parts,
        String forecast,
        Bullet bullet,
        @Nullable Spark spark,
        StatusLook status,
        String href,
        boolean open) {

    static TargetRow of(
            Frame frame,
            Sentence sentence,
            Answered answered,
            List<Answer> history,
            @Nullable ReportedFigure reported,
            PlanLinks links,
            boolean open,
            boolean published) {
        var target = answered.target();
        var figure = answered.figure();
        var unit = target.goal().unit();
        boolean hidden = !frame.viewer().isStaff() && Suppression.hides(figure);
        var value = hidden ? null : figure.value();
        var goal = figure.goal();
        return new TargetRow(
                target.code(),
                target.name().in(frame.locale()),
                note(frame, figure, hidden),
                reported == null
                        ? null
                        : sentence.amount(reported.value(), reported.unit()) + ", " + ReportedRow.day(frame, reported),
                reported == null ? null : reported.sourceName(),
                goal == null ? frame.text("programme.page.none") : sentence.goalCell(goal),
                value == null ? frame.text("programme.page.notMeasured") : sentence.amount(value, unit),
                value == null ? "" : parts(frame, figure),
                forecast(frame, sentence, answered, hidden),
                bullet(frame, figure, hidden),
                spark(history),
                hidden
                        ? StatusLook.of(frame, vn.moixa.programme.domain.Status.NOT_MEASURABLE, false)
                        : StatusLook.of(frame, figure),
                href(links, target.code(), open, published),
                open);
    }

    private static String href(PlanLinks links, String code, boolean open, boolean published) {
        if (published) {
            return links.evidence(code, Side.NUMERATOR);
        }
        return open ? links.plan() : links.open(code, Side.GAP);
    }

    private static String note(Frame frame, Figure figure, boolean hidden) {
        if (hidden) {
            return frame.text("programme.unmeasured.SUPPRESSED");
        }
        if (figure.answer() instanceof NotMeasured(var why)) {
            return frame.text("programme.unmeasured." + why);
        }
        return figure.exceeded() ? frame.text("programme.status.exceeded") : "";
    }

    private static String parts(Frame frame, Figure figure) {
        return figure.answer() instanceof Measured(var numerator, var denominator, var measure) && denominator != null
                ? frame.text("programme.page.parts", frame.decimal(numerator, 0), frame.decimal(denominator, 0))
                : "";
    }

    private static String forecast(Frame frame, Sentence sentence, Answered answered, boolean hidden) {
        var forecast = answered.figure().forecast();
        return hidden || forecast == null
                ? frame.text("programme.page.none")
                : sentence.amount(forecast, answered.target().goal().unit());
    }

    private static Bullet bullet(Frame frame, Figure figure, boolean hidden) {
        var goal = figure.goal();
        if (hidden || goal == null || figure.value() == null) {
            return new Bullet(null, null, frame.text("programme.page.bullet.none"));
        }
        var actual = share(figure.value(), goal);
        var forecast = figure.isOver() ? null : share(figure.forecast(), goal);
        return new Bullet(
                actual,
                forecast,
                frame.text(
                        "programme.page.bullet",
                        Long.toString(Math.round(100 * Objects.requireNonNullElse(actual, 0.0)))));
    }

    private static @Nullable Double share(@Nullable Fraction value, Goal goal) {
        return value == null || goal.value().compareTo(BigDecimal.ZERO) == 0
                ? null
                : value.rounded(6).doubleValue() / goal.value().doubleValue();
    }

    private static @Nullable Spark spark(List<Answer> history) {
        var values = history.stream()
                .filter(Measured.class::isInstance)
                .map(answer -> ((Measured) answer).value().rounded(6).doubleValue())
                .toList();
        return values.size() < 2 ? null : new Spark(values);
    }
}
