package vn.moixa.registry.domain;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a record, described once: the form, the checks, the history, the comparison of two edits and the store all follow it.
 *
 * @param key name in forms, history and API
 * @param column where it is kept; a period's two days share one column
 * @param choices allowed values of a choice
 * @param atMost greatest number, if there is one
 */
public record Field(
        String key,
        Kind kind,
        String column,
        boolean required,
        int longest,
        List<String> choices,
        @Nullable BigDecimal atMost) {

    static Field line(String key, int longest) {
        return new Field(key, Kind.LINE, key, false, longest, List.of(), null);
    }

    static Field text(String key, int longest) {
        return new Field(key, Kind.TEXT, key, false, longest, List.of(), null);
    }

    static Field of(String key, Kind kind) {
        return new Field(key, kind, key, false, 255, List.of(), null);
    }

    static Field number(String key, long atMost) {
        return new Field(key, Kind.NUMBER, key, false, 20, List.of(), BigDecimal.valueOf(atMost));
    }

    static Field choice(String key, List<String> choices) {
        return new Field(key, Kind.CHOICE, key, false, 60, choices, null);
    }

    static Field choices(String key, List<String> choices) {
        return new Field(key, Kind.CHOICES, key, false, 400, choices, null);
    }

    static Field firstDay(String column) {
        return new Field(column + "_from", Kind.FIRST_DAY, column, false, 10, List.of(), null);
    }

    static Field lastDay(String column) {
        return new Field(column + "_to", Kind.LAST_DAY, column, false, 10, List.of(), null);
    }

    Field needed() {
        return new Field(key, kind, column, true, longest, choices, atMost);
    }
}
