package vn.moixa.area;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** A list of administrative units with its own codes. The same code may mean another unit in the other list (A5). */
public enum UnitList {
    /** Province, district, commune; valid until 30/6/2025. */
    PRE_2025("pre2025"),
    /** Province and commune; valid since 01/7/2025. */
    FROM_2025("2025");

    private static final LocalDate CHANGE = LocalDate.of(2025, 7, 1);

    private final String code;

    UnitList(String code) {
        this.code = code;
    }

    /** The word for this list in the database and the API. */
    public String code() {
        return code;
    }

    public static Optional<UnitList> of(String code) {
        return Arrays.stream(values()).filter(list -> list.code.equals(code)).findFirst();
    }

    /** The list in force on a day. */
    public static UnitList on(LocalDate day) {
        return day.isBefore(CHANGE) ? PRE_2025 : FROM_2025;
    }
}
