package vn.moixa.appraisal.council.domain;

import java.util.Collection;
import java.util.Collections;

/** Highest minus lowest total (R64). */
public record Spread(int points) {

    public static Spread of(Collection<Integer> totals) {
        return new Spread(totals.isEmpty() ? 0 : Collections.max(totals) - Collections.min(totals));
    }

    /** Exactly the limit is allowed. */
    public boolean exceeds(int limit) {
        return points > limit;
    }
}
