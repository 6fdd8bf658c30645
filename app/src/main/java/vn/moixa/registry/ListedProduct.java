package vn.moixa.registry;

import org.jspecify.annotations.Nullable;

/**
 * A product that a line of a list may mean.
 *
 * @param externalKey key in the list it came from
 */
public record ListedProduct(
        ProductId id,
        @Nullable String externalKey,
        @Nullable String producerName,
        String source,
        Facts facts,
        int version) {

    /** What a list may say of a product, and so what it may correct. */
    public record Facts(
            String name,
            @Nullable ProducerId producer,
            @Nullable Industry industry,
            ProductState state,
            Location place) {}
}
