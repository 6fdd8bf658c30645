package vn.moixa.programme.domain;

/** PERCENT values are kept as fractions: 60 % is 0.60. */
public enum Unit {
    ITEMS,
    PERCENT,
    VND
}
