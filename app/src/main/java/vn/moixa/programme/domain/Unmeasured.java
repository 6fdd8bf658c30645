package vn.moixa.programme.domain;

/** Why a figure cannot be measured; it is then never shown as 0. */
public enum Unmeasured {
    /** No room publishes facts about the subject yet. */
    NO_FACTS,
    /** The facts have a place, but not one record was ever entered. */
    NOTHING_RECORDED,
    /** A share of nothing. */
    EMPTY_DENOMINATOR,
    /** The registry holds records of its own province only. */
    OUTSIDE_REGISTRY,
    /** Asked before the first day of the period. */
    NOT_STARTED,
    /** Nothing in the period before to compare with. */
    NO_EARLIER_PERIOD
}
