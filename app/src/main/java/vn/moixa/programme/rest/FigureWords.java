package vn.moixa.programme.rest;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.moixa.programme.domain.Answer.Measured;
import vn.moixa.programme.domain.Answer.NotMeasured;
import vn.moixa.programme.domain.Figure;
import vn.moixa.programme.domain.Fraction;
import vn.moixa.programme.domain.Goal;
import vn.moixa.programme.domain.Plan;
import vn.moixa.programme.domain.Sentence;
import vn.moixa.programme.domain.Status;
import vn.moixa.programme.domain.Suppression;
import vn.moixa.programme.domain.Unit;
import vn.moixa.programme.rest.PlanController.FigureItem;
import vn.moixa.programme.usecase.AnswerPlan.Answered;
import vn.moixa.programme.usecase.AnswerPlan.Asked;
import vn.moixa.programme.web.CountingWords;
import vn.moixa.programme.web.PlanSpeech;
import vn.moixa.web.Frame;

/** Figures as other programs read them. */
final class FigureWords {

    private final Frame frame;
    private final PlanSpeech speech;
    private final Plan plan;
    private final Asked asked;

    FigureWords(Frame frame, PlanSpeech speech, Plan plan, Asked asked) {
        this.frame = frame;
        this.speech = speech;
        this.plan = plan;
        this.asked = asked;
    }

    FigureItem item(Answered answered) {
        var target = answered.target();
        boolean hidden = !frame.viewer().isStaff() && Suppression.hides(answered.figure());
        var figure = answered.figure();
        var measured = !hidden && figure.answer() instanceof Measured one ? one : null;
        var unit = target.goal().unit();
        var goal = Optional.ofNullable(figure.goal());
        var area = asked.area() == null ? target.indicator().area() : asked.area();
        return new FigureItem(
                target.code(),
                target.name().in(frame.locale()),
                new Sentence(speech).target(target.indicator(), target.goal()),
                measured == null ? null : inUnit(measured.value(), unit),
                measured == null ? null : measured.numerator(),
                measured == null ? null : measured.denominator(),
                goal.map(Goal::value).map(value -> inUnit(value, unit)).orElse(null),
                goal.map(Goal::upper).map(value -> inUnit(value, unit)).orElse(null),
                unit.name(),
                hidden ? Status.NOT_MEASURABLE.name() : figure.status().name(),
                !hidden && figure.exceeded(),
                hidden || figure.forecast() == null ? null : inUnit(figure.forecast(), unit),
                figure.asOf(),
                figure.deadline(),
                area == null ? null : area.toString(),
                CountingWords.of(frame, asked.rule(), target),
                evidence(target.code()),
                hidden ? "SUPPRESSED" : reason(figure));
    }

    private static @Nullable String reason(Figure figure) {
        return figure.answer() instanceof NotMeasured(var why) ? why.name() : null;
    }

    private static BigDecimal inUnit(Fraction value, Unit unit) {
        if (unit == Unit.PERCENT) {
            return value.percent(1);
        }
        return plain(value.denominator().compareTo(BigDecimal.ONE) == 0 ? value.numerator() : value.rounded(1));
    }

    private static BigDecimal inUnit(BigDecimal value, Unit unit) {
        return plain(unit == Unit.PERCENT ? value.movePointRight(2) : value);
    }

    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private String evidence(String target) {
        var address = new StringBuilder(
                "/api/v1/plans/" + plan.code() + "/targets/" + target + "/evidence?asOf=" + asked.asOf());
        if (asked.area() != null) {
            address.append("&area=").append(URLEncoder.encode(asked.area().toString(), StandardCharsets.UTF_8));
        }
        return address.append("&rule=")
                .append(asked.rule().grade())
                .append("&side=numerator")
                .toString();
    }
}
