package vn.moixa.appraisal.dossier.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.moixa.shared.VietnameseText;

/** What was typed into a field, in one agreed form, or why it cannot be taken. */
public sealed interface FieldValue {

    Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]+\\.[^\\s@]+");
    Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 .-]{6,18}[0-9]");
    Pattern GROUPED = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+");
    Pattern WHOLE = Pattern.compile("-?\\d+");

    record Taken(String text) implements FieldValue {}

    /**
     * Not taken.
     *
     * @param reason the last word of the message key
     */
    record Refused(String reason, @Nullable Object argument) implements FieldValue {}

    /** An empty text is always taken: a draft may leave anything open. */
    static FieldValue typed(FormField field, String typed) {
        String text = field.kind() == FormField.Kind.TEXT ? lines(typed) : VietnameseText.nfc(typed);
        if (text.isEmpty()) {
            return new Taken("");
        }
        if (text.codePoints().anyMatch(sign -> Character.isISOControl(sign) && sign != '\n' && sign != '\t')) {
            return new Refused("signs", null);
        }
        return switch (field.kind()) {
            case LINE, TEXT -> within(field, text);
            case DATE -> date(text);
            case NUMBER, MONEY -> number(field, text);
            case YES_NO -> new Taken(text.equals("true") || text.equals("on") ? "true" : "");
            case EMAIL -> EMAIL.matcher(text).matches() ? within(field, text) : new Refused("email", null);
            case PHONE -> PHONE.matcher(text).matches() ? within(field, text) : new Refused("phone", null);
        };
    }

    private static FieldValue within(FormField field, String text) {
        return text.length() > field.longest() ? new Refused("long", field.longest()) : new Taken(text);
    }

    private static FieldValue date(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() < 1900 || day.getYear() > 2100 ? new Refused("date", null) : new Taken(day.toString());
        } catch (DateTimeException noDate) {
            return new Refused("date", null);
        }
    }

    /** 1.200.000 as people here write it and 1200000 are the same number. */
    private static FieldValue number(FormField field, String text) {
        String plain =
                text.replace(" ", "").replace("\u00a0", "").replace("₫", "").replace("đ", "");
        plain = GROUPED.matcher(plain).matches() ? plain.replace(".", "") : plain;
        if (!WHOLE.matcher(plain).matches() || (plain.startsWith("-") && field != FormField.PROFIT)) {
            return new Refused("number", null);
        }
        return plain.length() > field.longest() ? new Refused("long", field.longest()) : new Taken(plain);
    }

    private static String lines(String typed) {
        return typed.lines()
                .map(VietnameseText::nfc)
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
