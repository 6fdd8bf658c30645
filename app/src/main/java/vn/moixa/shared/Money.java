package vn.moixa.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount in Vietnamese đồng, which has no smaller unit (C54). Sums that leave the 64-bit range fail loudly. */
public record Money(long dong) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    public Money plus(Money other) {
        return new Money(Math.addExact(dong, other.dong));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(dong, other.dong));
    }

    public Money times(long factor) {
        return new Money(Math.multiplyExact(dong, factor));
    }

    /** The share of this amount, rounded to whole đồng as the caller names it. */
    public Money share(Percentage percentage, RoundingMode rounding) {
        return new Money(BigDecimal.valueOf(dong)
                .multiply(BigDecimal.valueOf(percentage.basisPoints(), 4))
                .setScale(0, rounding)
                .longValueExact());
    }

    public boolean isNegative() {
        return dong < 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(dong, other.dong);
    }
}
