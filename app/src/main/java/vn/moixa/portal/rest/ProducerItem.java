package vn.moixa.portal.rest;

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
        UUID id,
        long number,
        String name,
        @Nullable String type,
        @Nullable String commune,
        @Nullable String communeCode,
        @Nullable LocalDate foundedOn,
        @Nullable LocalDate ceasedOn,
        long validProducts,
        boolean sample,
        String url,
        @Nullable List<ProductItem> products) {

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
