package vn.moixa.portal.search;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.moixa.shared.VietnameseText;

/**
 * What is asked of the catalogue. Within a facet any of the values will do, between facets all must hold.
 *
 * @param day the day that stars and states are asked for
 * @param cursor where the page before ended
 */
public record ProductQuery(
        String text,
        Map<Facet, Set<String>> filters,
        LocalDate day,
        int limit,
        @Nullable String cursor) {

    /** What is typed beyond is not searched for. */
    public static final int LONGEST_TEXT = 200;

    private static final int LARGEST_PAGE = 200;

    public ProductQuery {
        var clean = VietnameseText.nfc(text);
        text = clean.substring(0, Math.min(clean.length(), LONGEST_TEXT));
        filters = Map.copyOf(filters);
        limit = Math.clamp(limit, 1, LARGEST_PAGE);
    }

    public static ProductQuery on(LocalDate day) {
        return new ProductQuery("", Map.of(), day, 24, null);
    }

    public ProductQuery text(String words) {
        return new ProductQuery(words, filters, day, limit, cursor);
    }

    /** Narrows by a facet; no values narrow nothing. */
    public ProductQuery with(Facet facet, Collection<String> values) {
        var more = new EnumMap<Facet, Set<String>>(Facet.class);
        more.putAll(filters);
        if (values.isEmpty()) {
            more.remove(facet);
        } else {
            more.put(facet, values.stream().map(facet::possible).collect(Collectors.toCollection(TreeSet::new)));
        }
        return new ProductQuery(text, more, day, limit, cursor);
    }

    public ProductQuery with(Facet facet, String value) {
        return with(facet, Set.of(value));
    }

    /** Leaves sample records out. */
    public ProductQuery publishedOnly() {
        return with(Facet.SAMPLE, "false");
    }

    public ProductQuery page(int size, @Nullable String after) {
        return new ProductQuery(text, filters, day, size, after);
    }

    boolean admits(Facet facet, @Nullable String value) {
        var wanted = filters.get(facet);
        return wanted == null || (value != null && wanted.contains(value));
    }

    /** False when the cursor is none that {@link SearchResult#next} ever gave; a search then begins at the start. */
    public boolean canContinue() {
        return cursor == null || cursor.isBlank() || PagePlace.of(this).isPresent();
    }
}
