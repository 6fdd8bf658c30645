package vn.moixa.programme.domain;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All criteria hold at once; an empty filter lets everything through. */
public record Filter(Map<Criterion, FilterValue> criteria) {

    public static final Filter ALL = new Filter(Map.of());

    public Filter {
        criteria = Collections.unmodifiableMap(new TreeMap<>(criteria));
    }

    public static Filter of(Criterion criterion, FilterValue value) {
        return new Filter(Map.of(criterion, value));
    }

    public Filter and(Criterion criterion, FilterValue value) {
        var more = new TreeMap<>(criteria);
        more.put(criterion, value);
        return new Filter(more);
    }

    public boolean has(Criterion criterion) {
        return criteria.containsKey(criterion);
    }

    public Optional<FilterValue> value(Criterion criterion) {
        return Optional.ofNullable(criteria.get(criterion));
    }

    public boolean is(Criterion criterion, String word) {
        return criteria.get(criterion) instanceof FilterValue.Words words && words.has(word);
    }

    public boolean isSensitive() {
        return criteria.keySet().stream().anyMatch(Criterion::isSensitive);
    }
}
