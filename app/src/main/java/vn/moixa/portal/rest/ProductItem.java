package vn.moixa.portal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.moixa.area.Areas;
import vn.moixa.area.UnitList;
import vn.moixa.portal.domain.PublicProduct;
import vn.moixa.portal.domain.Star;
import vn.moixa.portal.web.SiteAddress;

/**
 * A product in a list of the API.
 *
 * @param stars valid on the day, else null: an ended or only reported star is never given as one
 * @param state VALID, EXPIRING, EXPIRED, WITHDRAWN, REPORTED or NONE
 * @param sample true for an invented record
 */
record ProductItem(
        @Schema(description = "Stable identifier") UUID id,

        @Schema(description = "Official product code, the latest given") @Nullable
        String code,

        @Schema(description = "Name as registered") String name,

        @Schema(description = "Stars valid on the day; absent when none is") @Nullable
        Integer stars,

        @Schema(description = "VALID, EXPIRING, EXPIRED, WITHDRAWN, REPORTED or NONE")
        String state,

        @Schema(description = "One of the six industries") @Nullable
        String industry,

        @Schema(description = "Who makes it") @Nullable ProducerName producer,

        @Schema(description = "Commune of today, with its kind") @Nullable
        String commune,

        @Schema(description = "Code of the commune in the list since July 2025") @Nullable
        String communeCode,

        @Schema(description = "True for an invented record") boolean sample,
        @Schema(description = "Public page") String url) {

    record ProducerName(
            @Schema(description = "Stable identifier") UUID id,
            @Schema(description = "Name as registered") String name,

            @Schema(description = "Legal type on the day") @Nullable
            String type) {}

    static ProductItem of(PublicProduct product, Areas areas, SiteAddress site) {
        var maker = product.maker();
        return new ProductItem(
                product.id(),
                product.code(),
                product.name(),
                stars(product.star()),
                product.star().state().name(),
                product.industry() == null ? null : product.industry().name(),
                maker == null
                        ? null
                        : new ProducerName(
                                maker.id(),
                                maker.name(),
                                maker.type() == null ? null : maker.type().name()),
                areas.name(UnitList.FROM_2025, product.communeCode()).orElse(null),
                product.communeCode(),
                product.sample(),
                site.of(product.path()));
    }

    static @Nullable Integer stars(Star star) {
        return star instanceof Star.Valid valid ? valid.stars() : null;
    }
}
