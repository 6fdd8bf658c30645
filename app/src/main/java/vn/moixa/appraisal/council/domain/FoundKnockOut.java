package vn.moixa.appraisal.council.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ground of exclusion that somebody found (R41).
 *
 * @param ground as the set of criteria names it
 * @param confirmed null until the council says
 */
public record FoundKnockOut(
        UUID id,
        String ground,
        String reason,
        String foundByName,
        @Nullable Boolean confirmed) {}
