package vn.moixa.recognition.domain;

import java.time.LocalDate;

/** When the dossier of a re-rating may be filed: 180 to 120 days before expiry, both days included (R94). */
public record FilingWindow(LocalDate opensOn, LocalDate closesOn) {

    static final int OPENS_BEFORE = 180;
    static final int CLOSES_BEFORE = 120;

    /** Where a day lies. */
    public enum Position {
        NOT_YET,
        OPEN,
        CLOSED
    }

    public Position on(LocalDate day) {
        if (day.isBefore(opensOn)) {
            return Position.NOT_YET;
        }
        return day.isAfter(closesOn) ? Position.CLOSED : Position.OPEN;
    }
}
