package vn.moixa.notice;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** From 21:00 to 06:30 nobody is written to about things that can wait. */
final class QuietHours {

    private static final LocalTime BEGIN = LocalTime.of(21, 0);
    private static final LocalTime END = LocalTime.of(6, 30);

    private QuietHours() {}

    /** The moment itself, or the end of the quiet hours it lies in. */
    static Instant endOf(Instant moment) {
        ZonedDateTime local = moment.atZone(vn.moixa.shared.LocalTime.ZONE);
        LocalTime clock = local.toLocalTime();
        if (clock.isBefore(END)) {
            return local.with(END).toInstant();
        }
        return clock.isBefore(BEGIN) ? moment : local.plusDays(1).with(END).toInstant();
    }
}
