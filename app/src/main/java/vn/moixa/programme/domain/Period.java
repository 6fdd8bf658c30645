package vn.moixa.programme.domain;

import java.time.LocalDate;

/** When a question is asked about: a day for what exists, first and last day for what happens. */
public sealed interface Period {

    record On(LocalDate day) implements Period {}

    record Between(LocalDate from, LocalDate to) implements Period {
        public Between {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("period ends before it begins");
            }
        }
    }

    /** The last day the question is about. */
    default LocalDate end() {
        return switch (this) {
            case On(var day) -> day;
            case Between(var from, var to) -> to;
        };
    }
}
