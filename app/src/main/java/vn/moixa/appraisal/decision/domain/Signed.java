package vn.moixa.appraisal.decision.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A paper as it was signed outside the system (R56). Nothing is required of what was typed, so that everything missing is said at once.
 *
 * @param scan hash of the stored scan
 */
public record Signed(
        @Nullable String number,
        @Nullable String issuer,
        @Nullable LocalDate on,
        @Nullable String signer,
        @Nullable String scan) {}
