package vn.moixa.appraisal.criteria.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An average kept as what it is made of, so that it is compared exactly (R23): 69,99 is never 70. */
public record Mean(long sum, int count) {

    public Mean {
        if (count < 1) {
            throw new IllegalArgumentException("A mean needs at least one value, not " + count);
        }
    }

    /** As stored: both are absent when a knock-out ended the marking. */
    public static Optional<Mean> of(@Nullable Integer sum, @Nullable Integer count) {
        return sum == null || count == null || count == 0 ? Optional.empty() : Optional.of(new Mean(sum, count));
    }

    public boolean isAtLeast(long edge) {
        return sum >= edge * count;
    }

    /** Two decimals for showing only, cut and not rounded: what lies below an edge is never shown as the edge. */
    public BigDecimal shown() {
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count), 2, RoundingMode.FLOOR);
    }
}
