package vn.moixa.portal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
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
        @Schema(description = "Stable identifier") UUID id,

        @Schema(description = "Number in the register, part of the public address")
        long number,

        @Schema(description = "Official product code, the latest given") @Nullable
        String code,

        @Schema(description = "All official product codes, the newest first")
        List<String> codes,

        @Schema(description = "Name as registered") String name,

        @Schema(description = "Stars valid on the day; absent when none is") @Nullable
        Integer stars,

        @Schema(description = "VALID, EXPIRING, EXPIRED, WITHDRAWN, REPORTED or NONE")
        String state,

        @Schema(description = "Code of the certificate valid on the day") @Nullable
        String certificate,

        @Schema(description = "First day of the valid certificate") @Nullable
        LocalDate validFrom,

        @Schema(description = "Last day of the valid certificate") @Nullable
        LocalDate validTo,

        @Schema(description = "One of the six industries") @Nullable
        String industry,

        @Schema(description = "Number of the set of criteria") @Nullable
        Integer set,

        @Schema(description = "One sentence about the product")
        String summary,

        @Schema(description = "The story of the product") String story,
        @Schema(description = "Who makes it") ProductItem.@Nullable ProducerName producer,

        @Schema(description = "Commune of today, with its kind") @Nullable
        String commune,

        @Schema(description = "Code of the commune in the list since July 2025") @Nullable
        String communeCode,

        @Schema(description = "Confirmed decisions, the newest first")
        List<DecidedStar> recognitions,

        @Schema(description = "Addresses of its pictures") List<String> pictures,
        @Schema(description = "True for an invented record") boolean sample,
        @Schema(description = "Public page") String url) {

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
                details.history().stream().map(DecidedStar::of).toList(),
                details.pictures().stream()
                        .map(picture -> site.of("/anh/" + picture.hash() + "/1280"))
                        .toList(),
                product.sample(),
                item.url());
    }
}
