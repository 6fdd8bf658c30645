package vn.moixa.portal.search.domain;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of the index. */
public record IndexEntry(
        UUID product,
        String nameExact,
        String nameFolded,
        String restExact,
        Set<String> tokens,
        Set<String> words,
        @Nullable String industry,
        Standing standing,
        @Nullable String communeCode,
        @Nullable String formerDistrictCode,
        @Nullable String formerProvinceCode,
        @Nullable String producerType,
        boolean sample) {

    /** Smaller is shown first: valid stars, most of them first; real records before samples. */
    public int weight() {
        return weight(standing, sample);
    }

    /** The same from what decides it. */
    public static int weight(Standing standing, boolean sample) {
        var byState = switch (standing.state()) {
            case VALID, EXPIRING -> standing.stars() == null ? 5 : 5 - standing.stars();
            case REPORTED -> 3;
            case EXPIRED -> 4;
            case NONE -> 5;
            case WITHDRAWN -> 6;
        };
        return byState * 2 + (sample ? 1 : 0);
    }

    /**
     * What the State says of a product on a day.
     *
     * @param stars valid on the day, else nothing
     * @param ratedStars of the last recognition known, valid or not
     * @param until the day it changes by itself
     */
    public record Standing(
            State state,
            @Nullable Integer stars,
            @Nullable Integer ratedStars,
            @Nullable LocalDate until) {}

    /** The public face of a product's recognition. */
    public enum State {
        VALID,
        EXPIRING,
        EXPIRED,
        WITHDRAWN,
        REPORTED,
        NONE
    }
}
