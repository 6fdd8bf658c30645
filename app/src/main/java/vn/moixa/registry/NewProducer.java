package vn.moixa.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A producer to enter into the register.
 *
 * @param type null when no source says it
 * @param typeSince first day of the type; null when it was always so, as far as known
 * @param sample an invented record, labelled as such wherever it appears
 * @param source where the facts come from
 */
public record NewProducer(
        ProducerId id,
        String name,
        @Nullable ProducerType type,
        @Nullable LocalDate typeSince,
        Location place,
        @Nullable LocalDate foundedOn,
        @Nullable String taxCode,
        @Nullable String phone,
        boolean sample,
        String source) {

    public static NewProducer of(String name, @Nullable ProducerType type, Location place, String source) {
        return new NewProducer(ProducerId.next(), name, type, null, place, null, null, null, false, source);
    }
}
