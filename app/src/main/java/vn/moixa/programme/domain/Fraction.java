package vn.moixa.programme.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An exact value: 55 of 128. Rounded only where it is shown. */
public record Fraction(BigDecimal numerator, BigDecimal denominator) {

    public Fraction {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("denominator " + denominator);
        }
    }

    public static Fraction of(long whole) {
        return new Fraction(BigDecimal.valueOf(whole), BigDecimal.ONE);
    }

    public static Fraction of(BigDecimal value) {
        return new Fraction(value, BigDecimal.ONE);
    }

    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    public int compareTo(BigDecimal other) {
        return numerator.compareTo(other.multiply(denominator));
    }

    public BigDecimal rounded(int digits) {
        return numerator.divide(denominator, digits, RoundingMode.HALF_UP);
    }

    /** 55 of 128 in percent with one digit: 43.0. */
    public BigDecimal percent(int digits) {
        return numerator.multiply(BigDecimal.valueOf(100)).divide(denominator, digits, RoundingMode.HALF_UP);
    }
}
