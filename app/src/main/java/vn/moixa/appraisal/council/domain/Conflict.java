package vn.moixa.appraisal.council.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.SessionItemId;

/**
 * A link between a member and the producer of a product (R69).
 *
 * @param known proposed from records of the system, not declared by the member
 * @param excluded null while nobody has decided
 */
public record Conflict(
        UUID id,
        SessionItemId item,
        UUID member,
        boolean known,
        ConflictKind kind,
        String explanation,
        @Nullable Boolean excluded,
        @Nullable String decidedByName) {

    /** A declared link excludes at once; a link the system found does so only when it is confirmed. */
    public boolean excludes() {
        return excluded == null ? !known : excluded;
    }
}
