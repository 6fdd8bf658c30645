package vn.moixa.appraisal.council.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Whether enough members are there (R63). Whoever is excluded from a product counts neither as member nor as present (R69).
 *
 * @param members members who may mark
 * @param chairPresent also true when the chair is the one who is excluded: then the rule about the chair has no object
 */
public record Quorum(int members, int present, boolean chairPresent, BigDecimal percent, boolean needsChair) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public boolean isHeld() {
        return members > 0
                && BigDecimal.valueOf(present)
                                .multiply(HUNDRED)
                                .compareTo(percent.multiply(BigDecimal.valueOf(members)))
                        >= 0
                && (chairPresent || !needsChair);
    }

    /** The smallest number of members that is enough. */
    public int needed() {
        return percent.multiply(BigDecimal.valueOf(members))
                .divide(HUNDRED, 0, RoundingMode.CEILING)
                .intValueExact();
    }

    public boolean lacksChair() {
        return needsChair && !chairPresent;
    }
}
