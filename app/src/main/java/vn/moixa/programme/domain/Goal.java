package vn.moixa.programme.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a plan wants of a value; {@code upper} only with BETWEEN. */
public record Goal(
        Operator operator, BigDecimal value, @Nullable BigDecimal upper, Unit unit) {

    public Goal {
        if ((operator == Operator.BETWEEN) != (upper != null)) {
            throw new IllegalArgumentException("a range, and only a range, has an upper bound");
        }
        if (upper != null && upper.compareTo(value) < 0) {
            throw new IllegalArgumentException("the range ends before it begins");
        }
    }

    /** Compared as fractions, never rounded. A range is reached at its lower end: more than the upper end is "above", not missed. */
    public boolean isMetBy(Fraction actual) {
        return switch (operator) {
            case GE, BETWEEN -> actual.compareTo(value) >= 0;
            case LE -> actual.compareTo(value) <= 0;
            case EQ -> actual.compareTo(value) == 0;
        };
    }

    public boolean isExceededBy(Fraction actual) {
        return switch (operator) {
            case GE -> actual.compareTo(value) > 0;
            case BETWEEN -> upper != null && actual.compareTo(upper) > 0;
            case LE -> actual.compareTo(value) < 0;
            case EQ -> false;
        };
    }

    /** At least half of what is wanted. */
    public boolean isHalfReachedBy(Fraction actual) {
        return operator == Operator.LE
                ? actual.compareTo(value.multiply(BigDecimal.TWO)) <= 0
                : actual.compareTo(value.divide(BigDecimal.TWO)) >= 0;
    }
}
