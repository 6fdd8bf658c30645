package vn.moixa.appraisal.calendar.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.moixa.shared.VietnameseDate;

/** What was typed into a form or asked in an address, and how it reads; nothing typed is lost when it was wrong. */
public record Typed(Map<String, String> fields) {

    public static final Typed NOTHING = new Typed(Map.of());

    public Typed {
        fields = Map.copyOf(fields);
    }

    public String value(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /** What was typed, or what is known already when the form is shown for the first time. */
    public String or(String name, @Nullable String known) {
        return has(name) ? value(name) : known == null ? "" : known;
    }

    public String or(String name, @Nullable LocalDate known) {
        return or(name, known == null ? "" : known.toString());
    }

    public @Nullable LocalDate date(String name) {
        return VietnameseDate.parse(value(name)).orElse(null);
    }

    public @Nullable Integer number(String name) {
        return value(name).matches("\\d{1,9}") ? Integer.valueOf(value(name)) : null;
    }

    /** One of the values of a choice; nothing when it is none of them. */
    public <T extends Enum<T>> @Nullable T one(T[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(value(name)))
                .findFirst()
                .orElse(null);
    }

    /** The address with what was asked, one value replaced; what is empty is left out. */
    public String address(String path, String name, String value) {
        var asked = new TreeMap<>(fields);
        asked.put(name, value);
        var query = new StringBuilder();
        asked.forEach((key, one) -> {
            if (!one.isEmpty()) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(URLEncoder.encode(key, StandardCharsets.UTF_8))
                        .append('=')
                        .append(URLEncoder.encode(one, StandardCharsets.UTF_8));
            }
        });
        return path + query;
    }

    public @Nullable String next(String path, @Nullable String cursor) {
        return cursor == null ? null : address(path, "cursor", cursor);
    }

    public @Nullable String first(String path) {
        return value("cursor").isEmpty() ? null : address(path, "cursor", "");
    }
}
