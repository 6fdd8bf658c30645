package vn.moixa.appraisal.criteria.domain;

import org.jspecify.annotations.Nullable;

/**
 * A gate before a council (R36).
 *
 * @param sum points of all members on the criterion
 * @param above members at or above the least points
 * @param proposed the mean of the members' points reaches the least points
 * @param finding what the council found, or null while only the proposal stands
 */
public record GateView(
        Gate gate,
        long sum,
        int above,
        int below,
        boolean proposed,
        @Nullable GateFinding finding) {

    /** Members fall on both sides: the council has to talk before it finds. */
    public boolean isSplit() {
        return above > 0 && below > 0;
    }

    public boolean met() {
        return finding == null ? proposed : finding.met();
    }
}
