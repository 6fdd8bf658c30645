package vn.moixa.appraisal.commune.domain;

import java.util.ArrayList;
import java.util.List;
import vn.moixa.appraisal.DossierKind;
import vn.moixa.appraisal.dossier.domain.Level;

/** A part of the set of papers an office goes through (R74). */
public enum Part {
    REGISTRATION_FORM,
    SELF_ASSESSMENT,
    EVIDENCE,
    /** What changed since recognition; not in a first dossier. */
    CHANGES,
    COMMUNE_REPORT,
    PROPOSAL_LETTER;

    public static List<Part> of(Level level, DossierKind kind) {
        var parts = new ArrayList<>(List.of(REGISTRATION_FORM, SELF_ASSESSMENT, EVIDENCE));
        if (kind != DossierKind.FIRST) {
            parts.add(CHANGES);
        }
        if (level == Level.PROVINCE) {
            parts.add(COMMUNE_REPORT);
            parts.add(PROPOSAL_LETTER);
        }
        return List.copyOf(parts);
    }
}
