package vn.moixa.portal.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.moixa.registry.ProducerType;

/** A producer as anyone may see it: no tax code, no private contact, nothing of its representative. */
public record PublicProducer(
        UUID id,
        long number,
        String name,
        String slug,
        @Nullable ProducerType type,
        @Nullable String communeCode,
        @Nullable LocalDate foundedOn,
        @Nullable String website,
        String story,
        @Nullable LocalDate ceasedOn,
        boolean sample,
        @Nullable String photo,
        long validProducts) {

    public String path() {
        return "/chu-the/" + slug + "-" + number;
    }
}
