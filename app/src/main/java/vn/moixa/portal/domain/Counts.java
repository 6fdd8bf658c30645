package vn.moixa.portal.domain;

import java.util.Map;
import vn.moixa.registry.Industry;
import vn.moixa.registry.ProducerType;

/** How many products carry a valid star on a day, cut in several ways, and what stands around them. */
public record Counts(
        long products,
        long producers,
        Map<Industry, Long> byIndustry,
        Map<Integer, Long> byStars,
        Map<String, Long> byCommune,
        Map<String, Long> byFormerDistrict,
        Map<ProducerType, Long> byProducerType,
        Map<ProducerType, Long> producersByType,
        long endingSoon,
        long reported,
        long samples) {

    public long of(Industry industry) {
        return byIndustry.getOrDefault(industry, 0L);
    }

    public long withStars(int stars) {
        return byStars.getOrDefault(stars, 0L);
    }

    public long in(String communeCode) {
        return byCommune.getOrDefault(communeCode, 0L);
    }

    public long communes() {
        return byCommune.values().stream().filter(count -> count > 0).count();
    }
}
