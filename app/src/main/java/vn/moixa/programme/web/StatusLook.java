package vn.moixa.programme.web;

import vn.moixa.programme.domain.Figure;
import vn.moixa.programme.domain.Status;
import vn.moixa.web.Frame;
import vn.moixa.web.Tone;

/** How a status is drawn: shape, word, colour. */
public record StatusLook(Tone tone, String icon, String text) {

    static StatusLook of(Frame frame, Figure figure) {
        return of(frame, figure.status(), figure.isOver());
    }

    static StatusLook of(Frame frame, Status status, boolean over) {
        String key = "programme.status." + status + (status == Status.MISSED && over ? ".over" : "");
        return switch (status) {
            case MET -> new StatusLook(Tone.OK, "check-circle-fill", frame.text(key));
            case ON_TRACK -> new StatusLook(Tone.INFO, "arrow-up-right-circle", frame.text(key));
            case AT_RISK -> new StatusLook(Tone.SOON, "exclamation-triangle", frame.text(key));
            case MISSED -> new StatusLook(Tone.BAD, "x-octagon", frame.text(key));
            case NOT_MEASURABLE -> new StatusLook(Tone.OFF, "question-circle", frame.text(key));
            case NO_GOAL -> new StatusLook(Tone.OFF, "dash-circle", frame.text(key));
        };
    }
}
