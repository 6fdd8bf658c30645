package vn.moixa.area;

import java.util.List;

/** What a name means. */
public sealed interface LookUp {

    /**
     * One unit, and the places that follow from it and the hints. For a unit merged before the lists were made (A11) it is the unit of
     * today, placed in the district the old unit lay in.
     */
    record Found(Unit unit, Place place) implements LookUp {}

    /** Several units bear the name; somebody who knows must choose. */
    record Ambiguous(List<Unit> candidates) implements LookUp {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /** No unit bears the name within the hints. */
    record Unknown() implements LookUp {}
}
