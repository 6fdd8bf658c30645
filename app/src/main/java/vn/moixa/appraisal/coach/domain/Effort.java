package vn.moixa.appraisal.coach.domain;

import java.util.List;
import java.util.Map;
import vn.moixa.appraisal.criteria.domain.NextStar;

/**
 * How heavy it is to raise a criterion, from what proves it: pictures and words take an afternoon, a certificate takes months. Only an
 * order of work, no promise.
 */
public final class Effort implements NextStar.Effort {

    private static final Map<String, Integer> OF_EVIDENCE = Map.ofEntries(
            Map.entry("PHOTO", 1),
            Map.entry("STORY", 1),
            Map.entry("LABEL", 2),
            Map.entry("PROMOTION", 2),
            Map.entry("INSURED_WORKERS", 2),
            Map.entry("BUSINESS_REGISTRATION", 2),
            Map.entry("TRACEABILITY", 3),
            Map.entry("QUALITY_DECLARATION", 3),
            Map.entry("ORIGIN_AND_SUPPLY_CONTRACTS", 3),
            Map.entry("MARKET_AND_DISTRIBUTION", 3),
            Map.entry("TEST_REPORT", 3),
            Map.entry("COOPERATIVE_RATING_OR_ACCOUNTS", 4),
            Map.entry("ENVIRONMENT", 4),
            Map.entry("PRODUCTION_CERTIFICATE", 4),
            Map.entry("FOOD_SAFETY_CERTIFICATE", 4),
            Map.entry("TRADEMARK", 5),
            Map.entry("GROWING_AREA_CERTIFICATE", 6),
            Map.entry("QUALITY_SYSTEM", 6),
            Map.entry("AWARD", 6));
    private static final int UNKNOWN = 3;

    private final NextStar.Effort lines = NextStar.Effort.lines();

    /** Lines climbed, each as heavy as the lightest paper that proves it. */
    @Override
    public int of(NextStar.Raise raise) {
        return lines.of(raise) * ofEvidence(raise.leaf().criterion().evidence());
    }

    static int ofEvidence(List<String> evidence) {
        return evidence.stream()
                .mapToInt(kind -> OF_EVIDENCE.getOrDefault(kind, UNKNOWN))
                .min()
                .orElse(UNKNOWN);
    }
}
