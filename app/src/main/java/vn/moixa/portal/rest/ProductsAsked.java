package vn.moixa.portal.rest;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The filters of a product list. Several values of one filter widen it, several filters narrow the list. */
record ProductsAsked(
        @Parameter(description = "Words of the name, producer or place, with or without accents") @Nullable
        String q,

        @Parameter(description = "FOOD, DRINK, MEDICINAL, CRAFT, ORNAMENTAL or TOURISM") @Nullable
        List<String> industry,

        @Parameter(description = "Stars valid on the day: 3, 4 or 5") @Nullable
        List<String> stars,

        @Parameter(description = "VALID, EXPIRING, EXPIRED, WITHDRAWN, REPORTED or NONE") @Nullable
        List<String> state,

        @Parameter(
                description = "Code of a commune of today, or pre2025: and the code of a former district or province")
        @Nullable
        List<String> area,

        @Parameter(description = "Legal type of the producer, for example COOPERATIVE") @Nullable
        List<String> producerType,

        @Parameter(description = "Where the page before ended, as given in next") @Nullable
        String cursor) {

    Map<String, List<String>> byName() {
        var all = new LinkedHashMap<String, List<String>>();
        put(all, "q", q == null ? null : List.of(q));
        put(all, "industry", industry);
        put(all, "stars", stars);
        put(all, "state", state);
        put(all, "area", area);
        put(all, "producerType", producerType);
        put(all, "cursor", cursor == null ? null : List.of(cursor));
        return all;
    }

    private static void put(Map<String, List<String>> all, String name, @Nullable List<String> values) {
        if (values != null) {
            all.put(name, values);
        }
    }
}
