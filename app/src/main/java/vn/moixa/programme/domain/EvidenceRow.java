package vn.moixa.programme.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record behind a figure.
 *
 * @param owner name of the producer a product belongs to
 * @param record address of the record itself
 * @param proof address of what proves that it counts; null where it does not count
 * @param reason why it does not count; null where it does
 * @param sample an invented record, to be labelled as one
 */
public record EvidenceRow(
        UUID id,
        String label,
        @Nullable String owner,
        @Nullable String communeCode,
        @Nullable String record,
        @Nullable String proof,
        @Nullable Reason reason,
        boolean sample) {

    /** {@code code} names the sentence, which also says what to do about it. */
    public record Reason(
            String code, @Nullable String detail, @Nullable LocalDate day) {}
}
