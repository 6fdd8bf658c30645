package vn.moixa.appraisal.postcheck.domain;

/** Where a check stands. */
public enum CheckState {
    PLANNED,
    DONE,
    CANCELLED
}
