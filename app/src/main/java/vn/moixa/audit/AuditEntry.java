package vn.moixa.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One recorded deed, as written. */
public record AuditEntry(
        long seq,
        Instant at,
        @Nullable UUID actorId,
        String actorName,
        @Nullable UUID onBehalfOf,
        String action,
        String subjectType,
        String subjectId,
        String basis,
        String detail) {

    /** Key of the sentence that says what was done. */
    public String actionKey() {
        return action.replaceFirst("\\.", ".deed.");
    }
}
