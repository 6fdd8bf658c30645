package vn.moixa.appraisal.council.domain;

import java.util.List;
import vn.moixa.appraisal.criteria.domain.GateView;

/** What stands between opened marks and a result. */
public sealed interface Issue {

    /** Somebody found a ground of exclusion; the council confirms it or does not (R41). */
    record KnockOutUndecided(FoundKnockOut knockOut) implements Issue {}

    /** A sheet stopped at a ground that was not confirmed: it has to be finished in another round (R42). */
    record SheetUnfinished(List<String> members) implements Issue {}

    /** Totals differ by more than the rules allow: discuss and mark again (R64). */
    record SpreadTooWide(int spread, int limit) implements Issue {}

    /** Members fall on both sides of a gate (R36). */
    record GateSplit(GateView gate) implements Issue {}
}
