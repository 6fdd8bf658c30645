package vn.moixa.portal.search.store;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.moixa.portal.search.Facet;
import vn.moixa.portal.search.domain.IndexEntry;
import vn.moixa.portal.search.domain.IndexEntry.Standing;
import vn.moixa.portal.search.domain.IndexEntry.State;

/**
 * State, stars and sample decide the weight by which products are listed. Said as weights, such a filter is a range of the ordered
 * index instead of a search through all of it.
 */
final class Weights {

    private Weights() {}

    /** Nothing when the filters say nothing of state, stars or sample. */
    static Set<String> of(Map<Facet, Set<String>> filters) {
        var states = filters.get(Facet.STATE);
        var stars = filters.get(Facet.STARS);
        var samples = filters.get(Facet.SAMPLE);
        var weights = new TreeSet<String>();
        if (states == null && stars == null && samples == null) {
            return weights;
        }
        for (State state : State.values()) {
            for (var count = 3; count <= 5; count++) {
                var shines = state == State.VALID || state == State.EXPIRING;
                var fits = (states == null || states.contains(state.name()))
                        && (stars == null || (shines && stars.contains(Integer.toString(count))));
                for (var sample : new boolean[] {false, true}) {
                    if (fits && (samples == null || samples.contains(Boolean.toString(sample)))) {
                        weights.add(Integer.toString(
                                IndexEntry.weight(new Standing(state, shines ? count : null, null, null), sample)));
                    }
                }
            }
        }
        return weights;
    }
}
