package vn.moixa.registry.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.moixa.shared.VietnameseText;

/** What the fields of a record hold, as text in one agreed form each; a blank field is absent. */
public record Values(Map<String, String> byField) {

    public static final Values NONE = new Values(Map.of());

    public Values {
        byField = Map.copyOf(byField);
    }

    /** From what was typed: composed, trimmed, several choices in order; keys that are no fields are dropped. */
    public static Values typed(Subject subject, Map<String, List<String>> typed) {
        var values = new TreeMap<String, String>();
        for (Field field : subject.fields()) {
            String value = normal(field, typed.getOrDefault(field.key(), List.of()));
            if (!value.isEmpty()) {
                values.put(field.key(), value);
            }
        }
        return new Values(values);
    }

    public @Nullable String get(String key) {
        return byField.get(key);
    }

    public String orEmpty(String key) {
        return byField.getOrDefault(key, "");
    }

    /** The several values of a field of choices or lines. */
    public List<String> several(String key) {
        String value = orEmpty(key);
        return value.isEmpty() ? List.of() : List.of(value.split("\n"));
    }

    public boolean has(String key) {
        return byField.containsKey(key);
    }

    public Values with(String key, @Nullable String value) {
        var more = new TreeMap<>(byField);
        if (value == null || value.isEmpty()) {
            more.remove(key);
        } else {
            more.put(key, value);
        }
        return new Values(more);
    }

    /** Field by field what differs, in the order of the form. */
    public List<Change> changesTo(Values after, Subject subject) {
        var changes = new ArrayList<Change>();
        for (Field field : subject.fields()) {
            String old = get(field.key());
            String now = after.get(field.key());
            if (!Objects.equals(old, now)) {
                changes.add(new Change(field.key(), old, now));
            }
        }
        return changes;
    }

    /** As they were before the changes. */
    public Values undo(List<Change> changes) {
        var before = this;
        for (Change change : changes) {
            before = before.with(change.field(), change.before());
        }
        return before;
    }

    private static String normal(Field field, List<String> typed) {
        return switch (field.kind()) {
            case CHOICES ->
                typed.stream()
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining("\n"));
            case LINES, TEXT ->
                typed.stream()
                        .flatMap(String::lines)
                        .map(VietnameseText::nfc)
                        .collect(Collectors.joining("\n"))
                        .strip();
            case YES_NO -> typed.stream().anyMatch("true"::equals) ? "true" : "";
            case NUMBER -> typed.isEmpty() ? "" : plainNumber(VietnameseText.nfc(typed.getFirst()));
            case LINE, DATE, CHOICE, PLACE, PRODUCER, SOURCING_AREA, FIRST_DAY, LAST_DAY ->
                typed.isEmpty() ? "" : VietnameseText.nfc(typed.getFirst());
        };
    }

    /** 1.234,5 as people here write it, and 1234.5 as browsers send it, are the same number; anything else stays for the check to refuse. */
    private static String plainNumber(String typed) {
        String text = typed.matches("\\d+\\.\\d{1,2}")
                ? typed
                : typed.matches("\\d{1,3}(\\.\\d{3})*(,\\d+)?|\\d+,\\d+")
                        ? typed.replace(".", "").replace(',', '.')
                        : typed;
        try {
            return new BigDecimal(text).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException notANumber) {
            return typed;
        }
    }
}
