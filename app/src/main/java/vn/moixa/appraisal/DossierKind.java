package vn.moixa.appraisal;

import vn.moixa.recognition.RecognitionKind;

/** Why a product is rated (R73). */
public enum DossierKind {
    FIRST,
    UPGRADE,
    RE_RATING;

    public RecognitionKind recognitionKind() {
        return switch (this) {
            case FIRST -> RecognitionKind.FIRST;
            case UPGRADE -> RecognitionKind.UPGRADE;
            case RE_RATING -> RecognitionKind.RE_RATING;
        };
    }
}
