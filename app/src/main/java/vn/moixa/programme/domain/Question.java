package vn.moixa.programme.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A target as far as answering it goes; {@code goal} is null where an area was given none. */
public record Question(
        String target, Indicator indicator, @Nullable Goal goal, LocalDate deadline) {

    public Figure answered(LocalDate asOf, Answer answer, @Nullable Fraction forecast) {
        if (!(answer instanceof Answer.Measured measured)) {
            return new Figure(target, indicator, goal, asOf, deadline, answer, Status.NOT_MEASURABLE, false, null);
        }
        var value = measured.value();
        if (goal == null) {
            return new Figure(target, indicator, null, asOf, deadline, answer, Status.NO_GOAL, false, forecast);
        }
        var inSight = forecast == null ? value : forecast;
        boolean over = !asOf.isBefore(deadline);
        var status = Status.of(goal, value, inSight, over);
        boolean exceeded = status == Status.MET && goal.isExceededBy(value);
        return new Figure(target, indicator, goal, asOf, deadline, answer, status, exceeded, forecast);
    }
}
