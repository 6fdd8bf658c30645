package vn.moixa.programme.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A target answered at a date: the value, how it stands to the goal, and what is in sight for the deadline. */
public record Figure(
        String target,
        Indicator indicator,
        @Nullable Goal goal,
        LocalDate asOf,
        LocalDate deadline,
        Answer answer,
        Status status,
        boolean exceeded,
        @Nullable Fraction forecast) {

    public @Nullable Fraction value() {
        return answer instanceof Answer.Measured measured ? measured.value() : null;
    }

    public boolean isOver() {
        return !asOf.isBefore(deadline);
    }
}
