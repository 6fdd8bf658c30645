package vn.moixa.appraisal;

import java.util.EnumSet;
import java.util.Set;

/** Where a dossier stands (R55). */
public enum DossierState {
    DRAFT,
    SUBMITTED,
    COMMUNE_REVIEW,
    /** With the producer again, for named items; the dossier knows which level returned it. */
    RETURNED,
    PROPOSED,
    PROVINCE_CHECK,
    ADVISORY,
    COUNCIL,
    /** The province approved an average of 90 and more; the star waits for the Minister (R53). */
    RESULT_APPROVED,
    SENT_TO_CENTRE,
    CENTRE_RESULT,
    RECOGNISED,
    NOT_RECOGNISED,
    DISQUALIFIED,
    WITHDRAWN_BY_PRODUCER;

    private static final Set<DossierState> ENDED =
            EnumSet.of(RECOGNISED, NOT_RECOGNISED, DISQUALIFIED, WITHDRAWN_BY_PRODUCER);

    /** Nothing follows; the product may be filed again as a new dossier (R44). */
    public boolean isEnded() {
        return ENDED.contains(this);
    }

    /** The producer may change its content. */
    public boolean isWithProducer() {
        return this == DRAFT || this == RETURNED;
    }

    /** The producer may still take it back: from any state before the council. */
    public boolean mayBeTakenBack() {
        return ordinal() < COUNCIL.ordinal();
    }
}
