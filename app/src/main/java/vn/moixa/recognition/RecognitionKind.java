package vn.moixa.recognition;

/** Why a star was given. */
public enum RecognitionKind {
    FIRST,
    UPGRADE,
    RE_RATING
}
