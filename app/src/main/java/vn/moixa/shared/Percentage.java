package vn.moixa.shared;

import java.math.BigDecimal;

/** A percentage in hundredths of a percent, so that 7,5 % is 750 and never becomes 8. */
public record Percentage(long basisPoints) implements Comparable<Percentage> {

    public static Percentage ofPercent(long wholePercent) {
        return new Percentage(Math.multiplyExact(wholePercent, 100L));
    }

    /** Exact: more than two decimals are refused instead of rounded. */
    public static Percentage of(BigDecimal percent) {
        return new Percentage(percent.movePointRight(2).longValueExact());
    }

    public BigDecimal percent() {
        return BigDecimal.valueOf(basisPoints, 2);
    }

    @Override
    public int compareTo(Percentage other) {
        return Long.compare(basisPoints, other.basisPoints);
    }
}
