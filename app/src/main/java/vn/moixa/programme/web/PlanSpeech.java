package vn.moixa.programme.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.moixa.programme.domain.AreaRef;
import vn.moixa.programme.domain.Sentence;
import vn.moixa.programme.usecase.PlanAreas;
import vn.moixa.web.Frame;

/** Says questions in the language of a page. */
public final class PlanSpeech implements Sentence.Speech {

    private final Frame frame;
    private final PlanAreas areas;

    public PlanSpeech(Frame frame, PlanAreas areas) {
        this.frame = frame;
        this.areas = areas;
    }

    @Override
    public String say(String key, Object... arguments) {
        return frame.text(key, arguments);
    }

    @Override
    public String date(LocalDate day) {
        return frame.date(day);
    }

    @Override
    public String number(BigDecimal number, int digits) {
        return frame.decimal(number, digits);
    }

    @Override
    public String area(@Nullable AreaRef area) {
        return area == null
                ? frame.text("programme.area.country")
                : frame.text("programme.area.inside", areaName(area));
    }

    /** The list is said with units of the old one: the code 15 was Yên Bái, the name Lào Cai was a smaller province (A5). */
    public String areaName(AreaRef area) {
        return frame.text(area.isFormer() ? "programme.area.former" : "programme.area.today", areas.name(area));
    }
}
