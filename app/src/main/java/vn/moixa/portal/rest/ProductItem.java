package vn.moixa.portal.rest;

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
        UUID id,
        @Nullable String code,
        String name,
        @Nullable Integer stars,
        String state,
        @Nullable String industry,
        @Nullable ProducerName producer,
        @Nullable String commune,
        @Nullable String communeCode,
        boolean sample,
        String url) {

    record ProducerName(UUID id, String name, @Nullable String type) {}

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
