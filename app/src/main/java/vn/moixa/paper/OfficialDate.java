package vn.moixa.paper;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates as official documents write them: a leading zero for days below ten and for January and February only (R156). */
public final class OfficialDate {

    private static final String DRAFT = "ngày … tháng … năm …";

    private OfficialDate() {}

    /** {@code ngày 05 tháng 8 năm 2026}. */
    public static String inWords(LocalDate date) {
        String month = date.getMonthValue() <= 2 ? "0" + date.getMonthValue() : "" + date.getMonthValue();
        return "ngày %02d tháng %s năm %d".formatted(date.getDayOfMonth(), month, date.getYear());
    }

    /** The line of place and date, {@code Lào Cai, ngày 05 tháng 8 năm 2026}; without a date, room to fill it in. */
    public static String line(String place, @Nullable LocalDate date) {
        String day = date == null ? DRAFT : inWords(date);
        return place.isEmpty() ? day : place + ", " + day;
    }
}
