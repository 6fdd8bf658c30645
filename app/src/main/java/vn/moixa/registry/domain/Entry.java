package vn.moixa.registry.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.moixa.registry.Location;

/**
 * One entry of the register in one version.
 *
 * @param producer the producer it belongs to or is, if any
 */
public record Entry(
        Subject subject,
        UUID id,
        int version,
        Values values,
        Location place,
        @Nullable UUID producer,
        boolean sample,
        String source,
        Instant updatedAt) {}
