package vn.moixa.paper;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.moixa.shared.VietnameseDate;

/** The line of place and date of an official document (R156). */
public final class OfficialDate {

    private static final String DRAFT = "ngày … tháng … năm …";

    private OfficialDate() {}

    /** {@code Lào Cai, ngày 05 tháng 8 năm 2026}; without a date, room to fill it in. */
    public static String line(String place, @Nullable LocalDate date) {
        String day = date == null ? DRAFT : VietnameseDate.printInWords(date);
        return place.isEmpty() ? day : place + ", " + day;
    }
}
