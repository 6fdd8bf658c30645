package vn.moixa.appraisal.council.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.SessionItemId;

/** The sheet of one member for one product and one round of marking, as only this member sees it. */
public record OwnSheet(
        UUID id,
        SessionItemId item,
        UUID member,
        int markingRound,
        SheetState state,
        String remark,
        @Nullable Instant handedInAt,
        int version) {}
