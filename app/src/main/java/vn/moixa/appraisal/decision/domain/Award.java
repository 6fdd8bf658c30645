package vn.moixa.appraisal.decision.domain;

import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.DossierState;

/** Which paper the result of a council asks for, and where it leads. */
public enum Award {
    /** Three or four stars: the province's decision of recognition (R20). */
    RECOGNISE(DossierState.RECOGNISED),
    /** Five stars: the province approves the result, the Minister decides (R53). */
    APPROVE(DossierState.RESULT_APPROVED),
    /** Below three stars, or a gate of three is not met: a notice (R20, R21). */
    REFUSE(DossierState.NOT_RECOGNISED),
    /** A confirmed knock-out: a notice (R41). */
    DISQUALIFY(DossierState.DISQUALIFIED);

    private final DossierState leadsTo;

    Award(DossierState leadsTo) {
        this.leadsTo = leadsTo;
    }

    public DossierState leadsTo() {
        return leadsTo;
    }

    /** @param stars computed by the council's rating, null for none */
    public static Award of(@Nullable Integer stars, boolean knockedOut) {
        if (knockedOut) {
            return DISQUALIFY;
        }
        if (stars == null) {
            return REFUSE;
        }
        return stars == 5 ? APPROVE : RECOGNISE;
    }
}
