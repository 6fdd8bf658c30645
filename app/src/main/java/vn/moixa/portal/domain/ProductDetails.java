package vn.moixa.portal.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a product page tells beyond its card. */
public record ProductDetails(
        String story, List<Picture> pictures, List<Recognised> history, List<Shop> shops, List<String> codes) {

    public static final ProductDetails NOTHING = new ProductDetails("", List.of(), List.of(), List.of(), List.of());

    public record Picture(String hash, String caption) {}

    /** One confirmed decision on the product. */
    public record Recognised(
            int stars,
            String kind,
            LocalDate on,
            String decisionNumber,
            String issuer,
            @Nullable String certificateCode,
            @Nullable LocalDate expiresOn) {}

    /** Where it is sold, at an address that answered when it was last asked. */
    public record Shop(String channel, String url) {}
}
