package vn.moixa.shared;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** The province's clock: legal days begin and end at midnight in Việt Nam, whatever zone the machine runs in (C57). */
public final class LocalTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private LocalTime() {}

    public static LocalDate today(InstantSource time) {
        return dateOf(time.instant());
    }

    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The first instant of the day in Việt Nam. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
