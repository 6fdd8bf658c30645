package vn.moixa.appraisal.criteria.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.criteria.domain.Text;

/** A mapping of a file, read by known keys only. What is wrong is noted, and something harmless given instead, so that reading goes on. */
final class Node {

    private final Map<?, ?> map;
    private final String place;
    private final Faults faults;

    private Node(Map<?, ?> map, String place, Faults faults) {
        this.map = map;
        this.place = place;
        this.faults = faults;
    }

    static Node of(@Nullable Object value, String place, Faults faults) {
        if (value instanceof Map<?, ?> map) {
            return new Node(map, place, faults);
        }
        faults.add(place, Fault.Rule.NOT_A_SET);
        return new Node(Map.of(), place, faults);
    }

    Node at(String newPlace) {
        return new Node(map, newPlace, faults);
    }

    String place() {
        return place;
    }

    Faults faults() {
        return faults;
    }

    void allow(String... keys) {
        var known = Set.of(keys);
        for (Object key : map.keySet()) {
            if (!known.contains(String.valueOf(key))) {
                faults.add(place, Fault.Rule.UNKNOWN_KEY, key, String.join(", ", new TreeSet<>(known)));
            }
        }
    }

    boolean has(String key) {
        return map.get(key) != null;
    }

    @Nullable
    Object raw(String key) {
        return map.get(key);
    }

    String text(String key) {
        @Nullable Object value = map.get(key);
        if (value instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        faults.add(place, value == null ? Fault.Rule.MISSING : Fault.Rule.NOT_TEXT, key, String.valueOf(value));
        return "?";
    }

    /** Absent or empty is the other. */
    String textOr(String key, String otherwise) {
        return has(key) && !"".equals(map.get(key)) ? text(key) : otherwise;
    }

    /** The Vietnamese wording and its twin {@code <key>_en}. */
    Text twin(String key) {
        return new Text(text(key), text(key + "_en"));
    }

    int whole(String key) {
        @Nullable Object value = map.get(key);
        if (value instanceof Integer number) {
            return number;
        }
        faults.add(place, value == null ? Fault.Rule.MISSING : Fault.Rule.NOT_WHOLE, key, String.valueOf(value));
        return 0;
    }

    Optional<LocalDate> day(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        String text = text(key);
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            faults.add(place, Fault.Rule.NOT_A_DATE, key, text);
            return Optional.empty();
        }
    }

    /** The items of a list; none when the key is absent. */
    List<?> list(String key) {
        @Nullable Object value = map.get(key);
        if (value instanceof List<?> list) {
            return list;
        }
        if (value != null) {
            faults.add(place, Fault.Rule.NOT_A_LIST, key);
        }
        return List.of();
    }

    List<Node> nodes(String key) {
        return list(key).stream().map(item -> of(item, place, faults)).toList();
    }

    List<String> texts(String key) {
        var texts = new ArrayList<String>();
        for (Object item : list(key)) {
            if (item instanceof String text && !text.isBlank()) {
                texts.add(text.strip());
            } else {
                faults.add(place, Fault.Rule.NOT_TEXT, key, String.valueOf(item));
            }
        }
        return texts;
    }

    Node child(String key) {
        return of(map.get(key), place.isEmpty() ? key : place + " " + key, faults);
    }
}
