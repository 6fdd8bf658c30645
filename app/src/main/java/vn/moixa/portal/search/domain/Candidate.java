package vn.moixa.portal.search.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.moixa.portal.search.Facet;

/** A product that may be a hit, with what is needed to rank and count it; facet values in the order of {@link Facet}. */
public record Candidate(
        UUID id,
        String nameExact,
        String nameFolded,
        String restExact,
        int weight,
        @Nullable String[] facets) {

    public @Nullable String value(Facet facet) {
        return facets[facet.ordinal()];
    }
}
