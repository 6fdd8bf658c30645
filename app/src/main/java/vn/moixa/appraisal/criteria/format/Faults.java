package vn.moixa.appraisal.criteria.format;

import java.util.ArrayList;
import java.util.List;

/** Collects all faults of a file, so that one upload tells everything. */
final class Faults {

    private final String file;
    private final List<Fault> found = new ArrayList<>();

    Faults(String file) {
        this.file = file;
    }

    void add(String place, Fault.Rule rule, Object... details) {
        found.add(new Fault(
                file,
                place,
                rule,
                List.of(details).stream().map(String::valueOf).toList()));
    }

    List<Fault> all() {
        return List.copyOf(found);
    }

    boolean none() {
        return found.isEmpty();
    }
}
