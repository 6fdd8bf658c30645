package vn.moixa.portal.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One page of products, best first, and how the whole answer divides.
 *
 * @param products ids in order
 * @param total how many products fit; when {@code totalIsExact} is false there are more than this
 * @param facets for each facet how many products each value would give, its own filter left aside
 * @param next cursor of the next page, if there is one
 * @param understoodAs the text searched instead of the one typed, which found nothing
 * @param near true when nothing fits all words as written, and these come close: one sounds alike, one slip away, or some words only
 */
public record SearchResult(
        List<UUID> products,
        long total,
        boolean totalIsExact,
        Map<Facet, Map<String, Long>> facets,
        @Nullable String next,
        @Nullable String understoodAs,
        boolean near) {

    public SearchResult {
        products = List.copyOf(products);
    }

    public long count(Facet facet, String value) {
        return facets.getOrDefault(facet, Map.of()).getOrDefault(value, 0L);
    }
}
