package vn.moixa.portal.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.moixa.portal.search.store.ProductIndex.Cell;

/** All products counted once by all their facet values; any other count is a sum over it, a millisecond for a million products. */
final class CountCube {

    private static final int NONE = -1;
    private static final int SEVERAL = -2;
    private static final Facet[] FACETS = Facet.values();

    static final CountCube EMPTY = new CountCube(List.of());

    private final List<List<@Nullable String>> values = new ArrayList<>();
    private final int[][] codes;
    private final long[] products;
    private final long size;

    CountCube(List<Cell> cells) {
        codes = new int[FACETS.length][cells.size()];
        products = cells.stream().mapToLong(Cell::products).toArray();
        var sum = 0L;
        for (long count : products) {
            sum += count;
        }
        size = sum;
        for (Facet facet : FACETS) {
            values.add(encode(facet, cells));
        }
    }

    private List<@Nullable String> encode(Facet facet, List<Cell> cells) {
        var known = new HashMap<@Nullable String, Integer>();
        var dictionary = new ArrayList<@Nullable String>();
        for (var i = 0; i < cells.size(); i++) {
            var value = cells.get(i).facets()[facet.ordinal()];
            var code = known.get(value);
            if (code == null) {
                code = dictionary.size();
                known.put(value, code);
                dictionary.add(value);
            }
            codes[facet.ordinal()][i] = code;
        }
        return dictionary;
    }

    /** How many products there are. */
    long size() {
        return size;
    }

    FacetCounts counts(Map<Facet, Set<String>> filters) {
        var admitted = new boolean[FACETS.length][];
        filters.forEach((facet, wanted) -> admitted[facet.ordinal()] = admitted(facet, wanted));
        var sums = new long[FACETS.length][];
        for (Facet facet : FACETS) {
            sums[facet.ordinal()] = new long[values.get(facet.ordinal()).size()];
        }
        var total = 0L;
        for (var i = 0; i < products.length; i++) {
            var missed = missed(i, admitted);
            if (missed == NONE) {
                total += products[i];
                for (var facet = 0; facet < FACETS.length; facet++) {
                    sums[facet][codes[facet][i]] += products[i];
                }
            } else if (missed != SEVERAL) {
                sums[missed][codes[missed][i]] += products[i];
            }
        }
        return new FacetCounts(named(sums), total);
    }

    /** Which facet's filter leaves the cell out. */
    private int missed(int cell, boolean[][] admitted) {
        var missed = NONE;
        for (var facet = 0; facet < admitted.length; facet++) {
            if (admitted[facet] != null && !admitted[facet][codes[facet][cell]]) {
                if (missed != NONE) {
                    return SEVERAL;
                }
                missed = facet;
            }
        }
        return missed;
    }

    private boolean[] admitted(Facet facet, Set<String> wanted) {
        var dictionary = values.get(facet.ordinal());
        var admitted = new boolean[dictionary.size()];
        for (var code = 0; code < admitted.length; code++) {
            var value = dictionary.get(code);
            admitted[code] = value != null && wanted.contains(value);
        }
        return admitted;
    }

    private Map<Facet, Map<String, Long>> named(long[][] sums) {
        var byFacet = new EnumMap<Facet, Map<String, Long>>(Facet.class);
        for (Facet facet : FACETS) {
            var counts = new HashMap<String, Long>();
            for (var code = 0; code < sums[facet.ordinal()].length; code++) {
                var value = values.get(facet.ordinal()).get(code);
                if (value != null && sums[facet.ordinal()][code] > 0) {
                    counts.put(value, sums[facet.ordinal()][code]);
                }
            }
            byFacet.put(facet, counts);
        }
        return byFacet;
    }
}
