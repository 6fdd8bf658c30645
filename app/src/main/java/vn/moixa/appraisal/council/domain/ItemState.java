package vn.moixa.appraisal.council.domain;

/** Where one product of an agenda stands. */
public enum ItemState {
    WAITING,
    /** Members mark; their marks are sealed (R70). */
    MARKING,
    /** The marks are open and something is left to settle: a knock-out, the spread, a gate. */
    DISCUSSION,
    RULED,
    POSTPONED;

    /** The session may close over it. */
    public boolean isSettled() {
        return this == RULED || this == POSTPONED;
    }
}
