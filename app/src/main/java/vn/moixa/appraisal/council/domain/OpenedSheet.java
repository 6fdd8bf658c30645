package vn.moixa.appraisal.council.domain;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sheet after the chair opened it: for everybody who may see the session. */
public record OpenedSheet(
        UUID id,
        UUID member,
        int markingRound,
        String remark,
        @Nullable Instant handedInAt,
        String salt,
        String commitment,
        Map<String, OwnMark> marks) {}
