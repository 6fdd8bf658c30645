package vn.moixa.appraisal.decision.domain;

import java.math.BigDecimal;

/** What may follow from the average of the central council (R20, R54). */
public final class CentreStars {

    private static final BigDecimal FIVE = BigDecimal.valueOf(90);
    private static final BigDecimal FOUR = BigDecimal.valueOf(70);
    private static final BigDecimal THREE = BigDecimal.valueOf(50);

    private CentreStars() {}

    /** The most stars the average allows; 0 for none. */
    public static int atMost(BigDecimal average) {
        if (average.compareTo(FIVE) >= 0) {
            return 5;
        }
        if (average.compareTo(FOUR) >= 0) {
            return 4;
        }
        return average.compareTo(THREE) >= 0 ? 3 : 0;
    }
}
