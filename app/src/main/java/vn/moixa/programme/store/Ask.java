package vn.moixa.programme.store;

import java.time.LocalDate;
import vn.moixa.programme.domain.CountingRule;
import vn.moixa.programme.domain.Period;
import vn.moixa.programme.domain.Scope;

/** The circumstances of a question: on which day it is asked, about which time, which place and which records. */
record Ask(LocalDate asOf, Period period, Scope scope, CountingRule rule) {

    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    LocalDate from() {
        return period instanceof Period.Between(var from, var to) ? from : EVER;
    }

    /** What happens after the day of asking is not known yet. */
    LocalDate to() {
        return period instanceof Period.Between(var from, var to) && to.isBefore(asOf) ? to : asOf;
    }

    Ask on(LocalDate day) {
        return new Ask(day, period, scope, rule);
    }

    Ask about(Period other) {
        return new Ask(asOf, other, scope, rule);
    }
}
