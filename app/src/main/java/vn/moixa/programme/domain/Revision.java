package vn.moixa.programme.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One change of a target: who, when, why, and the stored form before and after. */
public record Revision(
        int version,
        Instant at,
        String actorName,
        String reason,
        @Nullable String before,
        String after) {}
