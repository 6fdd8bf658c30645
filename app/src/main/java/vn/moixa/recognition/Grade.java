package vn.moixa.recognition;

/** How well a fact is known: by a signed decision, or only from a list or the press (R113). */
public enum Grade {
    CONFIRMED,
    REPORTED
}
