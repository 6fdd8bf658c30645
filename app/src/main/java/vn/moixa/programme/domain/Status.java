package vn.moixa.programme.domain;

/** How a target stands. MISSED before the deadline means: less than half of the goal is in sight. */
public enum Status {
    MET,
    ON_TRACK,
    AT_RISK,
    MISSED,
    NOT_MEASURABLE,
    /** The figure is known, but this area was given no goal of its own. */
    NO_GOAL;

    /** Before the deadline the value of the day and the one in sight decide together; from the deadline on, the value of the day asked about. */
    public static Status of(Goal goal, Fraction value, Fraction inSight, boolean over) {
        if (over) {
            return goal.isMetBy(value) ? MET : MISSED;
        }
        boolean reaches = goal.isMetBy(inSight);
        if (reaches) {
            return goal.isMetBy(value) ? MET : ON_TRACK;
        }
        return goal.isHalfReachedBy(inSight) ? AT_RISK : MISSED;
    }
}
