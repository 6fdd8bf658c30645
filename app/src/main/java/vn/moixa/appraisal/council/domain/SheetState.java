package vn.moixa.appraisal.council.domain;

/** Where the sheet of one member stands. */
public enum SheetState {
    OPEN,
    /** Complete and given away; still sealed. */
    HANDED_IN,
    /** Opened by the chair, together with all others of the product. */
    UNSEALED
}
