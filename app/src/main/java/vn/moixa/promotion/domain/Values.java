package vn.moixa.promotion.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the fields of a record hold, as text in one agreed form each; a blank field is absent. */
public record Values(Map<String, String> byField) {

    public static final Values NONE = new Values(Map.of());

    public Values {
        byField = Map.copyOf(byField);
    }

    public @Nullable String get(String key) {
        return byField.get(key);
    }

    public String orEmpty(String key) {
        return byField.getOrDefault(key, "");
    }

    public boolean has(String key) {
        return byField.containsKey(key);
    }

    public boolean isTrue(String key) {
        return "true".equals(byField.get(key));
    }

    public Optional<LocalDate> date(String key) {
        return Optional.ofNullable(byField.get(key)).map(LocalDate::parse);
    }

    public List<String> several(String key) {
        return has(key) ? List.of(orEmpty(key).split("\n")) : List.of();
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
    public List<Change> changesTo(Values after, Kind kind) {
        var changes = new ArrayList<Change>();
        for (Field field : kind.fields()) {
            String old = get(field.key());
            String now = after.get(field.key());
            if (!Objects.equals(old, now)) {
                changes.add(new Change(field, old, now));
            }
        }
        return changes;
    }

    /** As they may be kept in history and shown: of an account number the last four digits. */
    public Values masked() {
        String number = get("account_number");
        return number == null ? this : with("account_number", mask(number));
    }

    public static String mask(String accountNumber) {
        return "•••• " + accountNumber.substring(Math.max(0, accountNumber.length() - 4));
    }

    /** One field before and after. */
    public record Change(
            Field field, @Nullable String before, @Nullable String after) {}
}
