package vn.moixa.portal.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.moixa.registry.Industry;
import vn.moixa.registry.ProducerType;

/**
 * A product as anyone may see it.
 *
 * @param code official product code, when one was given
 * @param photo hash of the first picture
 */
public record PublicProduct(
        UUID id,
        long number,
        String name,
        String slug,
        @Nullable String code,
        @Nullable Industry industry,
        @Nullable Integer setNumber,
        String summary,
        @Nullable Maker maker,
        @Nullable String communeCode,
        Star star,
        boolean sample,
        @Nullable String photo) {

    /** Who makes it. */
    public record Maker(
            UUID id,
            long number,
            String name,
            String slug,
            @Nullable ProducerType type) {
        public String path() {
            return "/chu-the/" + slug + "-" + number;
        }
    }

    public String path() {
        return "/san-pham/" + slug + "-" + number;
    }

    /** What the brocade and the colour of a drawing are woven from. */
    public String weave() {
        return code != null ? code : "sp-" + number;
    }
}
