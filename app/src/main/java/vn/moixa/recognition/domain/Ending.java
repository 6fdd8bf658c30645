package vn.moixa.recognition.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The certificate ends on a day by a signed decision.
 *
 * @param endedOn first day without the star
 * @param concludedOn day of the conclusion that obliges to withdraw, if known
 */
public record Ending(Kind kind, LocalDate endedOn, @Nullable LocalDate concludedOn) {

    /** The recognising level has 15 days from the conclusion (R102). */
    private static final int DAYS_TO_WITHDRAW = 15;

    /** By whom a certificate ends early. */
    public enum Kind {
        WITHDRAWN,
        ANNULLED
    }

    /** Last day for the decision to withdraw after a conclusion. */
    public static LocalDate dueAfter(LocalDate conclusion) {
        return conclusion.plusDays(DAYS_TO_WITHDRAW);
    }
}
