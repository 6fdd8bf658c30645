package vn.moixa.programme.domain;

/** How the value stands to the goal. */
public enum Operator {
    GE,
    LE,
    EQ,
    BETWEEN
}
