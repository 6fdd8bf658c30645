package vn.moixa.portal.search;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** How an answer divides by each facet, the facet's own filter left aside so that another value can be chosen. */
final class FacetCounts {

    private final Map<Facet, Map<String, Long>> byFacet = new EnumMap<>(Facet.class);
    private long total;

    /** Counts rows that carry facet values in the order of {@link Facet} and stand for a number of products. */
    static <T> FacetCounts of(
            List<T> rows, Function<T, @Nullable String[]> facets, ToLongFunction<T> products, ProductQuery query) {
        var counts = new FacetCounts();
        rows.forEach(row -> counts.add(facets.apply(row), products.applyAsLong(row), query));
        return counts;
    }

    private FacetCounts() {
        for (Facet facet : Facet.values()) {
            byFacet.put(facet, new HashMap<>());
        }
    }

    private void add(@Nullable String[] values, long products, ProductQuery query) {
        Facet missed = null;
        for (Facet facet : Facet.values()) {
            if (!query.admits(facet, values[facet.ordinal()])) {
                if (missed != null) {
                    return;
                }
                missed = facet;
            }
        }
        if (missed == null) {
            total += products;
        }
        for (var entry : byFacet.entrySet()) {
            var value = values[entry.getKey().ordinal()];
            if (value != null && (missed == null || missed == entry.getKey())) {
                entry.getValue().merge(value, products, Long::sum);
            }
        }
    }

    Map<Facet, Map<String, Long>> byFacet() {
        return byFacet;
    }

    long total() {
        return total;
    }
}
