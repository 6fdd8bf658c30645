package vn.moixa.programme.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The answer to a question at a date. */
public sealed interface Answer {

    /** Exact parts; {@code denominator} is null unless the value is a share, a growth or an average. */
    record Measured(BigDecimal numerator, @Nullable BigDecimal denominator, Measure measure) implements Answer {

        public Fraction value() {
            if (denominator == null) {
                return Fraction.of(numerator);
            }
            return measure == Measure.GROWTH
                    ? new Fraction(numerator.subtract(denominator), denominator)
                    : new Fraction(numerator, denominator);
        }
    }

    record NotMeasured(Unmeasured why) implements Answer {}
}
