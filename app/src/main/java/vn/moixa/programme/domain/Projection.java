package vn.moixa.programme.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What a figure will be on its deadline if nothing changes.
 *
 * <p>Stock: those that still count on the deadline (certificates that end before are out) + newcomers of the last three months ×
 * days left ÷ days of those three months. Share: the same for numerator and denominator. Flow: so far × days of the period ÷ days
 * passed. In both, dossiers in the pipeline replace the expected newcomers when they are more. Whole subjects only, rounded down.
 */
public final class Projection {

    private static final int MONTHS_BACK = 3;

    private Projection() {}

    /** The day three months before, with which a stock is compared. */
    public static LocalDate earlier(LocalDate asOf) {
        return asOf.minusMonths(MONTHS_BACK);
    }

    public static long stock(Trend.Part part, LocalDate asOf, LocalDate deadline, long pipeline) {
        long left = Math.max(0, ChronoUnit.DAYS.between(asOf, deadline));
        long passed = ChronoUnit.DAYS.between(earlier(asOf), asOf);
        long newcomers = part.entered() * left / passed;
        return part.lasting() + Math.max(newcomers, pipeline);
    }

    public static BigDecimal flow(BigDecimal soFar, Period.Between period, LocalDate asOf, long pipeline) {
        if (!asOf.isBefore(period.to())) {
            return soFar;
        }
        long passed = ChronoUnit.DAYS.between(period.from(), asOf) + 1;
        long all = ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
        var expected = soFar.multiply(BigDecimal.valueOf(all)).divide(BigDecimal.valueOf(passed), 0, RoundingMode.DOWN);
        return expected.max(soFar.add(BigDecimal.valueOf(pipeline)));
    }
}
