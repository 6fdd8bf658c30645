package vn.moixa.registry.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one saved version changed, by whom, and from which source. */
public record Revision(
        int version,
        Instant at,
        @Nullable UUID actorId,
        String actorName,
        @Nullable UUID onBehalfOf,
        @Nullable UUID importId,
        String source,
        List<Change> changes) {

    public Revision {
        changes = List.copyOf(changes);
    }
}
