package vn.moixa.programme.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A target of a plan: its words, the question that answers it and the goal. */
public record Target(
        UUID id,
        String code,
        int position,
        Wording words,
        Wording name,
        Indicator indicator,
        Goal goal,
        LocalDate deadline,
        @Nullable BigDecimal baseline,
        String baselineNote,
        Wording countingNote,
        int version) {

    public Question question() {
        return new Question(code, indicator, goal, deadline);
    }

    /** The same question with the goal of one area, or with none when that area was given none. */
    public Question question(@Nullable Goal goalOfArea) {
        return new Question(code, indicator, goalOfArea, deadline);
    }
}
