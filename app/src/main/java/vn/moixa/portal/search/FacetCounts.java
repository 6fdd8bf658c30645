package vn.moixa.portal.search;

import java.util.Map;

/**
 * How an answer divides by each facet, the facet's own filter left aside so that another value can be chosen.
 *
 * @param total how many products fit all filters
 */
record FacetCounts(Map<Facet, Map<String, Long>> byFacet, long total) {}
