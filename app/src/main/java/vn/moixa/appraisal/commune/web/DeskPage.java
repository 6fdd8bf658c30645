package vn.moixa.appraisal.commune.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.calendar.web.Typed;
import vn.moixa.appraisal.commune.usecase.ReadOffice.Desk;
import vn.moixa.appraisal.commune.usecase.ReadOffice.Waiting;
import vn.moixa.appraisal.dossier.domain.Level;
import vn.moixa.area.Areas;
import vn.moixa.area.UnitList;
import vn.moixa.web.Choice;
import vn.moixa.web.Frame;
import vn.moixa.web.StateCount;
import vn.moixa.web.Tone;

/** The desk of an office: what waits, the longest first. */
public record DeskPage(
        Frame frame,
        Level level,
        Desk desk,
        DossierState shown,
        List<DossierState> states,
        List<Choice> communes,
        Typed asked,
        Areas areas) {

    public boolean atCommune() {
        return level == Level.COMMUNE;
    }

    public String address() {
        return atCommune() ? "/appraisal/commune" : "/appraisal/reception";
    }

    public String open(Waiting waiting) {
        return OfficePage.address(level) + waiting.line().id().value();
    }

    public List<StateCount> counts() {
        return states.stream()
                .map(state -> new StateCount(
                        Looks.of(state),
                        icon(state),
                        frame.number(desk.counts().getOrDefault(state, 0)),
                        frame.text("commune.desk." + level.name() + "." + state.name()),
                        new Typed(without()).address(address(), "state", state.name())))
                .toList();
    }

    public OfficePage.@Nullable ClockLook clock(Waiting waiting) {
        return waiting.clock() == null ? null : OfficePage.ClockLook.of(waiting.clock(), desk.today(), frame);
    }

    /** A dossier that waits to be received for more than three working days is late already. */
    public Tone waitingTone(Waiting waiting) {
        return waiting.sinceSubmitted() > 3 ? Tone.BAD : waiting.sinceSubmitted() > 1 ? Tone.SOON : Tone.INFO;
    }

    public String commune(@Nullable String code) {
        return areas.name(UnitList.FROM_2025, code).orElse("");
    }

    private java.util.Map<String, String> without() {
        var fields = new java.util.HashMap<>(asked.fields());
        fields.remove("cursor");
        return fields;
    }

    private static String icon(DossierState state) {
        return switch (state) {
            case SUBMITTED, PROPOSED -> "inbox";
            case RETURNED -> "reply";
            case COMMUNE_REVIEW, PROVINCE_CHECK -> "clipboard-check";
            default -> "check2";
        };
    }
}
