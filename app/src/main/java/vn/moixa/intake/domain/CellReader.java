package vn.moixa.intake.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.moixa.intake.Cell;
import vn.moixa.intake.Choice;
import vn.moixa.intake.Column;
import vn.moixa.intake.Message;
import vn.moixa.shared.VietnameseDate;
import vn.moixa.shared.VietnameseNumber;
import vn.moixa.shared.VietnameseText;

/** Reads a cell as what its column says it is, strictly: what can be read in two ways is refused with the way to write it. */
final class CellReader {

    sealed interface Reading {
        record Value(Object value) implements Reading {}

        record Nothing() implements Reading {}

        record Wrong(Message why) implements Reading {}
    }

    private static final Pattern PHONE = Pattern.compile("(?:\\+84|0084|84(?=\\d{9,10}$)|0)([1-9]\\d{8,9})");

    private CellReader() {}

    static Reading read(Cell cell, Column column) {
        if (cell instanceof Cell.Broken(var why)) {
            return new Reading.Wrong(why);
        }
        var text = CellText.of(cell);
        if (text.isEmpty()) {
            return column.required() ? wrong("required", column.title()) : new Reading.Nothing();
        }
        if (text.codePointCount(0, text.length()) > column.maxLength()) {
            return wrong("too_long", column.title(), column.maxLength());
        }
        return switch (column.type()) {
            case TEXT -> new Reading.Value(text);
            case NUMBER ->
                cell instanceof Cell.Numeric(var number)
                        ? new Reading.Value(number)
                        : value(VietnameseNumber.parse(text).orElse(null), "number", text);
            case DATE -> date(cell, text);
            case CODE -> new Reading.Value(code(cell, text, column));
            case CHOICE -> value(choice(text, column), "choice", text, choicesOf(column));
            case URL -> value(url(text), "url", shortened(text));
            case PHONE -> value(phone(cell, text), "phone", text);
        };
    }

    private static Reading date(Cell cell, String text) {
        return switch (cell) {
            case Cell.Dated(var day) -> new Reading.Value(day);
            case Cell.Numeric(var serial) ->
                value(
                        serial.signum() > 0 && serial.precision() - serial.scale() <= 6
                                ? VietnameseDate.ofSerial(serial.longValue()).orElse(null)
                                : null,
                        "date",
                        text);
            default -> value(VietnameseDate.parseCell(text).orElse(null), "date", text);
        };
    }

    /** A spreadsheet that took a code for a number dropped its zeros; the fixed length brings them back (C60). */
    private static String code(Cell cell, String text, Column column) {
        if (cell instanceof Cell.Numeric
                && column.digits() > text.length()
                && text.chars().allMatch(Character::isDigit)) {
            return "0".repeat(column.digits() - text.length()) + text;
        }
        return text;
    }

    private static @Nullable String choice(String text, Column column) {
        var folded = VietnameseText.folded(text);
        for (Choice choice : column.choices()) {
            if (folded.equals(VietnameseText.folded(choice.value()))
                    || choice.words().stream().anyMatch(word -> folded.equals(VietnameseText.folded(word)))) {
                return choice.value();
            }
        }
        return null;
    }

    private static String choicesOf(Column column) {
        return String.join(
                ", ",
                column.choices().stream()
                        .map(choice -> choice.words().getFirst())
                        .toList());
    }

    private static @Nullable String url(String text) {
        try {
            var uri = new URI(text.toLowerCase(Locale.ROOT).startsWith("www.") ? "https://" + text : text);
            var web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getUserInfo() == null ? uri.toString() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** Kept as +84…, whatever way it was written (C59). A number cell has lost its first zero. */
    private static @Nullable String phone(Cell cell, String text) {
        var digits = text.replaceAll("[ .()\\-]", "");
        if (cell instanceof Cell.Numeric && !digits.startsWith("0") && !digits.startsWith("84")) {
            digits = "0" + digits;
        }
        var matcher = PHONE.matcher(digits);
        return matcher.matches() ? "+84" + matcher.group(1) : null;
    }

    private static Reading value(@Nullable Object value, String problem, Object... arguments) {
        return value == null ? wrong(problem, arguments) : new Reading.Value(value);
    }

    private static Reading wrong(String problem, Object... arguments) {
        return new Reading.Wrong(Message.of("intake.cell." + problem, arguments));
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
