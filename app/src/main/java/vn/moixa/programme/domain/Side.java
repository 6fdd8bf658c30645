package vn.moixa.programme.domain;

/** Which list of records behind a figure: counted, counted against, or not counted and why. */
public enum Side {
    NUMERATOR,
    DENOMINATOR,
    GAP
}
