package vn.moixa.shared;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** A part of a whole, compared with a goal without rounding: 599 of 1 000 is less than 60 %, though it prints as 59,9 %. */
public record Ratio(long numerator, long denominator) {

    public Ratio {
        if (denominator <= 0) {
            throw new IllegalArgumentException("A ratio needs a positive denominator, not " + denominator);
        }
    }

    /** Negative when below the goal, zero when exactly met, positive when above. */
    public int compareTo(Percentage goal) {
        return BigInteger.valueOf(numerator)
                .multiply(BigInteger.valueOf(10_000))
                .compareTo(BigInteger.valueOf(goal.basisPoints()).multiply(BigInteger.valueOf(denominator)));
    }

    public boolean isAtLeast(Percentage goal) {
        return compareTo(goal) >= 0;
    }

    /** For showing only; decisions compare the ratio itself. */
    public BigDecimal percent(int decimals, RoundingMode rounding) {
        return BigDecimal.valueOf(numerator)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(denominator), decimals, rounding);
    }
}
