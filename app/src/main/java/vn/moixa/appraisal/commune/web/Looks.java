package vn.moixa.appraisal.commune.web;

import vn.moixa.appraisal.DossierState;
import vn.moixa.web.Tone;

/** How the state of a dossier is coloured; its word says the rest. */
public final class Looks {

    private Looks() {}

    public static Tone of(DossierState state) {
        return switch (state) {
            case DRAFT, WITHDRAWN_BY_PRODUCER -> Tone.OFF;
            case SUBMITTED, RETURNED -> Tone.SOON;
            case COMMUNE_REVIEW,
                    PROPOSED,
                    PROVINCE_CHECK,
                    ADVISORY,
                    COUNCIL,
                    RESULT_APPROVED,
                    SENT_TO_CENTRE,
                    CENTRE_RESULT -> Tone.INFO;
            case RECOGNISED -> Tone.OK;
            case NOT_RECOGNISED, DISQUALIFIED -> Tone.BAD;
        };
    }
}
