package vn.moixa.appraisal.council.domain;

/** Where a session stands. */
public enum SessionState {
    PLANNED,
    OPEN,
    CLOSED
}
