package vn.moixa.registry;

import org.jspecify.annotations.Nullable;

/** What other rooms show of a product. */
public record ProductCard(
        ProductId id,
        long number,
        String name,
        String slug,
        @Nullable String code,
        @Nullable Industry industry,
        @Nullable Integer setNumber,
        @Nullable ProducerId producer,
        Location place,
        boolean sample) {

    /** Public address of the product. */
    public String path() {
        return "/san-pham/" + slug + "-" + number;
    }
}
