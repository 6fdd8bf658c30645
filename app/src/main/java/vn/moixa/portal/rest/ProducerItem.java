package vn.moixa.portal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.moixa.area.Areas;
import vn.moixa.area.UnitList;
import vn.moixa.portal.domain.PublicProducer;
import vn.moixa.portal.web.SiteAddress;

/** @param products given for one producer, absent in lists */
record ProducerItem(
        @Schema(description = "Stable identifier") UUID id,

        @Schema(description = "Number in the register, part of the public address")
        long number,

        @Schema(description = "Name as registered") String name,

        @Schema(description = "Legal type on the day") @Nullable
        String type,

        @Schema(description = "Commune of today, with its kind") @Nullable
        String commune,

        @Schema(description = "Code of the commune in the list since July 2025") @Nullable
        String communeCode,

        @Schema(description = "Day of founding") @Nullable LocalDate foundedOn,

        @Schema(description = "Day it closed, if it did") @Nullable
        LocalDate ceasedOn,

        @Schema(description = "How many of its products carry a valid star")
        long validProducts,

        @Schema(description = "True for an invented record") boolean sample,
        @Schema(description = "Public page") String url,

        @Schema(description = "Its products; absent in lists") @Nullable
        List<ProductItem> products) {

    static ProducerItem of(
            PublicProducer producer, Areas areas, SiteAddress site, @Nullable List<ProductItem> products) {
        return new ProducerItem(
                producer.id(),
                producer.number(),
                producer.name(),
                producer.type() == null ? null : producer.type().name(),
                areas.name(UnitList.FROM_2025, producer.communeCode()).orElse(null),
                producer.communeCode(),
                producer.foundedOn(),
                producer.ceasedOn(),
                producer.validProducts(),
                producer.sample(),
                site.of(producer.path()),
                products);
    }
}
