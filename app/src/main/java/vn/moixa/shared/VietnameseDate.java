package vn.moixa.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Dates as they are written in Việt Nam, day first (C56). A date that does not exist is no date: 31/02 is never moved to March. */
public final class VietnameseDate {

    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<day>\\d{1,2})[/.-](?<month>\\d{1,2})[/.-](?<year>\\d{4})");
    private static final Pattern ISO =
            Pattern.compile("(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?:[t ]00:00(?::00(?:\\.0+)?)?)?");
    private static final Pattern SPOKEN =
            Pattern.compile("(?:ngày )?(?<day>\\d{1,2}) tháng (?<month>\\d{1,2}) năm (?<year>\\d{4})");
    private static final Pattern SERIAL = Pattern.compile("(\\d{1,7})(?:[.,]0+)?");

    /** Day zero of spreadsheets for every day after February 1900. */
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    /** May 1927; a smaller number in a cell is a year or a count, and 2021 must not become a day of 1905. */
    private static final int FIRST_SERIAL = 10_000;

    private static final int LAST_SERIAL = 109_000;
    private static final int LAST_YEAR = 2200;
    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private VietnameseDate() {}

    /** Reads d/M/yyyy, dd-MM-yyyy, ISO and "ngày 05 tháng 01 năm 2026". */
    public static Optional<LocalDate> parse(String text) {
        var clean = VietnameseText.nfc(text).toLowerCase(Locale.ROOT);
        for (Pattern pattern : new Pattern[] {DAY_FIRST, ISO, SPOKEN}) {
            var matcher = pattern.matcher(clean);
            if (matcher.matches()) {
                return date(matcher.toMatchResult());
            }
        }
        return Optional.empty();
    }

    /** As {@link #parse}, and a bare whole number is a day counted by a spreadsheet: 46027 is 05/01/2026. */
    public static Optional<LocalDate> parseCell(String text) {
        var serial = SERIAL.matcher(text.strip());
        return serial.matches() ? ofSerial(Long.parseLong(serial.group(1))) : parse(text);
    }

    public static Optional<LocalDate> ofSerial(long serial) {
        if (serial < FIRST_SERIAL || serial > LAST_SERIAL) {
            return Optional.empty();
        }
        return Optional.of(SERIAL_ZERO.plusDays(serial));
    }

    /** 05/01/2026 */
    public static String print(LocalDate date) {
        return PRINTED.format(date);
    }

    /** ngày 05 tháng 01 năm 2026, as official documents write it (R156): a leading zero only where a digit could be added. */
    public static String printInWords(LocalDate date) {
        var day = "%02d".formatted(date.getDayOfMonth());
        var month = date.getMonthValue() <= 2 ? "%02d".formatted(date.getMonthValue()) : "" + date.getMonthValue();
        return "ngày " + day + " tháng " + month + " năm " + date.getYear();
    }

    private static Optional<LocalDate> date(MatchResult match) {
        try {
            var date = LocalDate.of(part(match, "year"), part(match, "month"), part(match, "day"));
            return date.getYear() < 1900 || date.getYear() > LAST_YEAR ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int part(MatchResult match, String name) {
        return Integer.parseInt(match.group(name));
    }
}
