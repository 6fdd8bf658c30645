package vn.moixa.appraisal.evidence.domain;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The life of a paper (R108). The only ways from one state to another stand here. */
public enum EvidenceState {
    DRAFT,
    SUBMITTED,
    ACCEPTED,
    REJECTED,
    LAPSED,
    REPLACED;

    private static final Map<EvidenceState, Set<EvidenceState>> ALLOWED = Map.of(
            DRAFT, EnumSet.of(SUBMITTED, REPLACED, LAPSED),
            SUBMITTED, EnumSet.of(ACCEPTED, REJECTED, LAPSED, REPLACED),
            ACCEPTED, EnumSet.of(REJECTED, LAPSED, REPLACED),
            REJECTED, EnumSet.of(REPLACED),
            LAPSED, EnumSet.of(REPLACED),
            REPLACED, EnumSet.noneOf(EvidenceState.class));

    public boolean mayBecome(EvidenceState next) {
        return ALLOWED.getOrDefault(this, Set.of()).contains(next);
    }

    /** Its words may still be corrected; later another paper takes its place. */
    public boolean isOpen() {
        return this == DRAFT;
    }

    /** It proves something, unless its date has passed. */
    public boolean counts() {
        return switch (this) {
            case DRAFT, SUBMITTED, ACCEPTED -> true;
            case REJECTED, LAPSED, REPLACED -> false;
        };
    }
}
