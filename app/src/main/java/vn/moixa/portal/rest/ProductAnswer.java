package vn.moixa.portal.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.moixa.area.Areas;
import vn.moixa.portal.domain.ProductDetails;
import vn.moixa.portal.domain.PublicProduct;
import vn.moixa.portal.domain.Star;
import vn.moixa.portal.web.SiteAddress;

/**
 * One product with all that is public of it.
 *
 * @param certificate code of the certificate that is valid on the day
 * @param recognitions confirmed decisions, the newest first
 */
record ProductAnswer(
        UUID id,
        long number,
        @Nullable String code,
        List<String> codes,
        String name,
        @Nullable Integer stars,
        String state,
        @Nullable String certificate,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String industry,
        @Nullable Integer set,
        String summary,
        String story,
        ProductItem.@Nullable ProducerName producer,
        @Nullable String commune,
        @Nullable String communeCode,
        List<ProductDetails.Recognised> recognitions,
        List<String> pictures,
        boolean sample,
        String url) {

    static ProductAnswer of(PublicProduct product, ProductDetails details, Areas areas, SiteAddress site) {
        var item = ProductItem.of(product, areas, site);
        var valid = product.star() instanceof Star.Valid star ? star : null;
        return new ProductAnswer(
                product.id(),
                product.number(),
                product.code(),
                details.codes(),
                product.name(),
                item.stars(),
                item.state(),
                valid == null ? null : valid.certificateCode(),
                valid == null ? null : valid.from(),
                valid == null ? null : valid.lastDay(),
                item.industry(),
                product.setNumber(),
                product.summary(),
                details.story(),
                item.producer(),
                item.commune(),
                item.communeCode(),
                details.history(),
                details.pictures().stream()
                        .map(picture -> site.of("/anh/" + picture.hash() + "/1280"))
                        .toList(),
                product.sample(),
                item.url());
    }
}
