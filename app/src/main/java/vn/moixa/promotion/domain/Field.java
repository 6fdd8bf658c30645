package vn.moixa.promotion.domain;

import java.util.List;

/**
 * One field of a kind of record, described once: form, checks, history, comparison of two edits and store follow it.
 *
 * @param key name in forms, history and workbooks
 * @param column where it is kept; a period's two days share one column
 * @param nullable an absent text is unknown rather than empty
 */
public record Field(
        String key,
        FieldType type,
        String column,
        boolean required,
        int longest,
        List<String> choices,
        boolean nullable) {

    static final List<String> CHANNEL_KINDS = List.of(
            "SUPERMARKET",
            "CONVENIENCE_STORE",
            "ECOMMERCE_PLATFORM",
            "SPECIALITY_SHOP",
            "TRADITIONAL_MARKET",
            "SOCIAL_NETWORK",
            "EXPORT");
    static final List<String> EVENT_KINDS =
            List.of("FAIR", "CONFERENCE", "FORUM", "LIVESTREAM", "OCOP_DAY", "TRAINING");
    static final List<String> LOGO_STATES = List.of("PLANNED", "ACCEPTED", "PAID", "REFUSED_BY_PRODUCER");
    static final List<String> GRADES = List.of("CONFIRMED", "REPORTED");

    private static final int LONGEST_ADDRESS = 2000;

    static Field line(String key, int longest) {
        return new Field(key, FieldType.LINE, key, false, longest, List.of(), false);
    }

    static Field text(String key, int longest) {
        return new Field(key, FieldType.TEXT, key, false, longest, List.of(), false);
    }

    static Field of(String key, FieldType type) {
        return new Field(key, type, key, false, 100, List.of(), true);
    }

    static Field address(String key, FieldType type, String column) {
        return new Field(key, type, column, false, LONGEST_ADDRESS, List.of(), true);
    }

    static Field reference(String key, FieldType type, String column) {
        return new Field(key, type, column, false, 400, List.of(), true);
    }

    static Field choice(String key, List<String> choices) {
        return new Field(key, FieldType.CHOICE, key, true, 40, choices, false);
    }

    static Field firstDay(String column) {
        return new Field(column + "_from", FieldType.FIRST_DAY, column, false, 10, List.of(), true);
    }

    static Field lastDay(String column) {
        return new Field(column + "_to", FieldType.LAST_DAY, column, false, 10, List.of(), true);
    }

    Field needed() {
        return new Field(key, type, column, true, longest, choices, nullable);
    }

    Field orUnknown() {
        return new Field(key, type, column, required, longest, choices, true);
    }
}
