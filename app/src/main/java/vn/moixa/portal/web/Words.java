package vn.moixa.portal.web;

import java.util.Locale;
import vn.moixa.portal.domain.Star;
import vn.moixa.web.Frame;
import vn.moixa.web.Tone;

/** Words that several public pages share. */
public final class Words {

    private Words() {}

    /** "Xã Bắc Hà" within a sentence: "xã Bắc Hà". */
    public static String inSentence(String unitName) {
        return unitName.isEmpty() ? "" : unitName.substring(0, 1).toLowerCase(Locale.ROOT) + unitName.substring(1);
    }

    public static String withoutStar(Frame frame, Star star) {
        return switch (star) {
            case Star.Valid _ -> "";
            case Star.Past past ->
                switch (past.end()) {
                    case EXPIRY -> frame.text("portal.star.expired", frame.date(past.since()));
                    case WITHDRAWN -> frame.text("portal.star.withdrawn", frame.date(past.since()));
                    case ANNULLED -> frame.text("portal.star.annulled", frame.date(past.since()));
                    case SUPERSEDED -> frame.text("portal.star.ended", frame.date(past.since()));
                };
            case Star.Reported reported ->
                reported.stars() == null
                        ? frame.text("portal.star.reported")
                        : frame.text("portal.star.reportedStars", reported.stars());
            case Star.None _ -> frame.text("portal.star.none");
        };
    }

    public static String state(Frame frame, Star star) {
        return frame.text("portal.state." + star.state());
    }

    public static Tone tone(Star star) {
        return switch (star.state()) {
            case VALID -> Tone.OK;
            case EXPIRING -> Tone.SOON;
            case EXPIRED, NONE -> Tone.OFF;
            case WITHDRAWN -> Tone.BAD;
            case REPORTED -> Tone.INFO;
        };
    }

    public static String icon(Star star) {
        return switch (star.state()) {
            case VALID -> "patch-check-fill";
            case EXPIRING -> "hourglass-split";
            case EXPIRED -> "clock-history";
            case WITHDRAWN -> "slash-circle";
            case REPORTED -> "file-earmark-text";
            case NONE -> "dash-circle";
        };
    }
}
