package vn.moixa.programme.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.moixa.programme.domain.Answer.Measured;
import vn.moixa.programme.domain.Answer.NotMeasured;
import vn.moixa.programme.domain.AreaRef;
import vn.moixa.programme.domain.EvidenceRow.Reason;
import vn.moixa.programme.domain.FrozenReport.Line;
import vn.moixa.programme.domain.Plan;
import vn.moixa.programme.domain.Sentence;
import vn.moixa.programme.domain.Status;
import vn.moixa.programme.usecase.AnswerPlan.Answered;
import vn.moixa.programme.usecase.AnswerPlan.Asked;
import vn.moixa.programme.usecase.FreezeReport;
import vn.moixa.programme.usecase.PlanAreas;
import vn.moixa.shared.VietnameseNumber;
import vn.moixa.web.Language;
import vn.moixa.web.Texts;

/** Official papers are written in Vietnamese, whatever language the officer reads. */
@Component
class OfficialWords implements FreezeReport.Words, Sentence.Speech {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Texts texts;
    private final PlanAreas areas;

    OfficialWords(Texts texts, PlanAreas areas) {
        this.texts = texts;
        this.areas = areas;
    }

    @Override
    public String say(String key, Object... arguments) {
        return texts.text(Language.VI, key, arguments);
    }

    @Override
    public String date(LocalDate day) {
        return DAY.format(day);
    }

    @Override
    public String number(BigDecimal number, int digits) {
        return VietnameseNumber.print(number, digits);
    }

    @Override
    public String area(@Nullable AreaRef area) {
        return area == null ? say("programme.area.country") : say("programme.area.inside", areaName(area));
    }

    @Override
    public String area(Plan plan, Asked asked) {
        var area = asked.area() == null ? plan.area() : asked.area();
        return area == null ? say("programme.area.country") : areaName(area);
    }

    private String areaName(AreaRef area) {
        return say(area.isFormer() ? "programme.area.former" : "programme.area.today", areas.name(area));
    }

    @Override
    public String rule(Asked asked) {
        return say("programme.rule." + asked.rule().grade()) + " "
                + say(asked.rule().samples() ? "programme.rule.samples" : "programme.rule.noSamples");
    }

    @Override
    public Line line(Answered answered, Asked asked) {
        var target = answered.target();
        var figure = answered.figure();
        var sentence = new Sentence(this);
        var unit = target.goal().unit();
        var measured = figure.answer() instanceof Measured one ? one : null;
        boolean missedInTheEnd = figure.status() == Status.MISSED && figure.isOver();
        return new Line(
                target.code(),
                target.name().vietnamese(),
                sentence.target(target.indicator(), target.goal()),
                figure.goal() == null ? "–" : sentence.goalCell(figure.goal()),
                measured == null ? say("programme.page.notMeasured") : sentence.amount(measured.value(), unit),
                measured == null ? null : measured.numerator(),
                measured == null ? null : measured.denominator(),
                figure.forecast() == null ? "–" : sentence.amount(figure.forecast(), unit),
                figure.status(),
                say("programme.status." + figure.status() + (missedInTheEnd ? ".over" : "")),
                figure.answer() instanceof NotMeasured(var why) ? say("programme.unmeasured." + why) : "",
                target.countingNote().vietnamese());
    }

    @Override
    public String sample() {
        return " (" + say("look.sample") + ")";
    }

    @Override
    public String reason(Reason reason) {
        return EvidenceTable.reason(this, new Sentence(this), reason);
    }
}
