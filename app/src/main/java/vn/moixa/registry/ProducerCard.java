package vn.moixa.registry;

import org.jspecify.annotations.Nullable;

/**
 * What other rooms show of a producer. No personal data.
 *
 * @param type the legal type on the day asked for, if known
 */
public record ProducerCard(
        ProducerId id,
        long number,
        String name,
        String slug,
        @Nullable ProducerType type,
        Location place,
        boolean sample) {

    /** Public address of the producer. */
    public String path() {
        return "/chu-the/" + slug + "-" + number;
    }
}
