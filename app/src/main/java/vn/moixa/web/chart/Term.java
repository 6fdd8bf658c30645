package vn.moixa.web.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How much of a certificate's term has passed on a day; {@code to} is its last valid day. */
public record Term(LocalDate from, LocalDate to, LocalDate today) {

    public boolean over() {
        return today.isAfter(to);
    }

    public long percent() {
        var whole = Math.max(ChronoUnit.DAYS.between(from, to), 1);
        return Math.clamp(Math.floorDiv(100 * ChronoUnit.DAYS.between(from, today), whole), 0, 100);
    }
}
