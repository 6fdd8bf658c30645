package vn.moixa.portal.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the State says of a product today. Only {@link Valid} may be drawn with stars. */
public sealed interface Star {

    /** @param ending true in the last 180 days of the certificate (R98) */
    record Valid(int stars, LocalDate from, LocalDate lastDay, String certificateCode, boolean ending)
            implements Star {}

    /** @param since first day without the star */
    record Past(int stars, LocalDate from, LocalDate since, End end, String certificateCode) implements Star {}

    /** Known from a list or the press without a signed decision: never publishes a star (R113). */
    record Reported(@Nullable Integer stars, @Nullable Integer year) implements Star {}

    record None() implements Star {}

    /** Why a star ended. */
    enum End {
        EXPIRY,
        WITHDRAWN,
        ANNULLED,
        SUPERSEDED
    }

    default State state() {
        return switch (this) {
            case Valid valid -> valid.ending ? State.EXPIRING : State.VALID;
            case Past past -> past.end == End.WITHDRAWN || past.end == End.ANNULLED ? State.WITHDRAWN : State.EXPIRED;
            case Reported _ -> State.REPORTED;
            case None _ -> State.NONE;
        };
    }

    /** The public face of all of it, as a word of the interface. */
    enum State {
        VALID,
        EXPIRING,
        EXPIRED,
        WITHDRAWN,
        REPORTED,
        NONE
    }
}
