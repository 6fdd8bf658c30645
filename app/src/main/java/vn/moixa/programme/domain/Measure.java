package vn.moixa.programme.domain;

/** How the subjects become a number. */
public enum Measure {
    COUNT,
    INCREMENT,
    SHARE,
    SHARE_INCREMENT,
    SUM,
    GROWTH,
    AVERAGE;

    public boolean isRatio() {
        return this == SHARE || this == SHARE_INCREMENT || this == GROWTH;
    }

    public boolean needsDenominator() {
        return this == SHARE || this == SHARE_INCREMENT;
    }

    public boolean needsInterval() {
        return this == INCREMENT || this == SHARE_INCREMENT || this == GROWTH;
    }

    public boolean needsQuantity() {
        return this == SUM || this == AVERAGE;
    }
}
