package vn.moixa.recognition.domain;

import java.time.LocalDate;

/** The dates on which something is due before and after the expiry of a certificate (R97). */
public enum CalendarStep {
    WINDOW_OPENS(-180),
    WINDOW_CLOSES(-120),
    DAYS_60(-60),
    DAYS_30(-30),
    LAST_DAY(0),
    EXPIRED(1),
    OUTER_LIMIT(180);

    private final int daysFromExpiry;

    CalendarStep(int daysFromExpiry) {
        this.daysFromExpiry = daysFromExpiry;
    }

    public LocalDate of(Term term) {
        return term.expiresOn().plusDays(daysFromExpiry);
    }

    /** Owners are reminded on these steps (R105). */
    public boolean reminds() {
        return switch (this) {
            case WINDOW_OPENS, WINDOW_CLOSES, DAYS_60, DAYS_30, EXPIRED -> true;
            case LAST_DAY, OUTER_LIMIT -> false;
        };
    }
}
