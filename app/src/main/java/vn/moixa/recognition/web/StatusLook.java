package vn.moixa.recognition.web;

import vn.moixa.recognition.CertificateStatus;
import vn.moixa.web.Tone;

/**
 * How a state of a certificate is shown: always an icon and a word, the colour only helps.
 *
 * @param tone in lists
 * @param verdict on the answer to a scan, where a circle says valid, a diamond run out and an octagon withdrawn
 */
public record StatusLook(Tone tone, Tone verdict, String icon, String textKey) {

    public static StatusLook of(CertificateStatus status) {
        String key = "recognition.status." + status.name();
        return switch (status) {
            case VALID -> new StatusLook(Tone.OK, Tone.OK, "patch-check-fill", key);
            case EXPIRING -> new StatusLook(Tone.SOON, Tone.OK, "hourglass-split", key);
            case EXTENDED -> new StatusLook(Tone.INFO, Tone.OK, "calendar-event", key);
            case EXPIRED -> new StatusLook(Tone.OFF, Tone.SOON, "clock-history", key);
            case WITHDRAWN -> new StatusLook(Tone.BAD, Tone.BAD, "slash-circle", key);
            case SUPERSEDED -> new StatusLook(Tone.OFF, Tone.SOON, "arrow-repeat", key);
            case ANNULLED -> new StatusLook(Tone.BAD, Tone.BAD, "x-octagon", key);
        };
    }
}
