package vn.moixa.recognition.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An officer's dated and reasoned decision that the certificate stays valid until a re-rating ends (R96).
 *
 * @param until last valid day
 */
public record Extension(LocalDate until, LocalDate decidedOn, String reason) {

    private static final int SHORTEST_REASON = 10;

    /** What an extension may not be. */
    public enum Refusal {
        NOT_AFTER_EXPIRY,
        BEYOND_OUTER_LIMIT,
        REASON_TOO_SHORT
    }

    /** Nothing when the extension may be given to a certificate of the term. */
    public Optional<Refusal> refusalFor(Term term) {
        if (!until.isAfter(term.expiresOn())) {
            return Optional.of(Refusal.NOT_AFTER_EXPIRY);
        }
        if (until.isAfter(CalendarStep.OUTER_LIMIT.of(term))) {
            return Optional.of(Refusal.BEYOND_OUTER_LIMIT);
        }
        return reason.strip().length() < SHORTEST_REASON ? Optional.of(Refusal.REASON_TOO_SHORT) : Optional.empty();
    }
}
