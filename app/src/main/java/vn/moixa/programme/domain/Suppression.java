package vn.moixa.programme.domain;

import java.math.BigDecimal;
import vn.moixa.programme.domain.Answer.Measured;

/** Counts by sex or ethnicity are published from five on, and so are those left over (R121). */
public final class Suppression {

    private static final BigDecimal SMALLEST = BigDecimal.valueOf(5);

    private Suppression() {}

    public static boolean hides(Figure figure) {
        return figure.indicator().isSensitive() && figure.answer() instanceof Measured measured && isSmall(measured);
    }

    private static boolean isSmall(Measured measured) {
        var denominator = measured.denominator();
        return measured.numerator().compareTo(SMALLEST) < 0
                || (denominator != null
                        && denominator.subtract(measured.numerator()).compareTo(SMALLEST) < 0);
    }
}
