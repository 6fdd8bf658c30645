package vn.moixa.appraisal.council.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.CouncilId;
import vn.moixa.appraisal.CouncilSessionId;

/** A session of a council. */
public record Session(
        CouncilSessionId id,
        CouncilId council,
        String councilName,
        UUID rules,
        String name,
        SessionMode mode,
        LocalDate heldOn,
        String place,
        SessionState state,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Instant announcedAt,
        @Nullable CouncilSessionId calledFrom,
        boolean sample,
        int version) {

    public String path() {
        return "/appraisal/sessions/" + id.value();
    }
}
