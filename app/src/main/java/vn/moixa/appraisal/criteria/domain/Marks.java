package vn.moixa.appraisal.criteria.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The raw marks of one sheet by number of criterion. What is not in the map is not yet marked. */
public record Marks(Map<String, Mark> byCriterion) {

    public static final Marks NONE = new Marks(Map.of());

    public Marks {
        byCriterion = Collections.unmodifiableMap(new TreeMap<>(byCriterion));
    }

    /** Marks of a set without alternative scales. */
    public static Marks ofPoints(Map<String, Integer> points) {
        return of(points, Map.of());
    }

    /** Points by criterion, and the case chosen where a criterion offers some. */
    public static Marks of(Map<String, Integer> points, Map<String, Integer> cases) {
        var marks = new TreeMap<String, Mark>();
        points.forEach((number, value) -> marks.put(number, new Mark(value, cases.getOrDefault(number, 0))));
        return new Marks(marks);
    }

    public Optional<Mark> on(String criterion) {
        return Optional.ofNullable(byCriterion.get(criterion));
    }

    public boolean has(String criterion) {
        return byCriterion.containsKey(criterion);
    }

    public Marks with(String criterion, Mark mark) {
        var more = new TreeMap<>(byCriterion);
        more.put(criterion, mark);
        return new Marks(more);
    }

    public Marks without(String criterion) {
        var fewer = new TreeMap<>(byCriterion);
        fewer.remove(criterion);
        return new Marks(fewer);
    }

    public int size() {
        return byCriterion.size();
    }

    /** Everything that hinders these marks from being marks of this set; empty when they are. */
    public List<MarkFault> faultsIn(CriteriaSet set) {
        var faults = new ArrayList<MarkFault>();
        byCriterion.forEach((number, mark) -> fault(set, number, mark).ifPresent(faults::add));
        return faults;
    }

    private static Optional<MarkFault> fault(CriteriaSet set, String number, Mark mark) {
        var found = set.leaf(number);
        if (found.isEmpty()) {
            var below = set.leaves().stream()
                    .map(Leaf::number)
                    .filter(leaf -> leaf.startsWith(number + "."))
                    .toList();
            return Optional.of(
                    below.isEmpty() ? new MarkFault.Unknown(number) : new MarkFault.HasSubCriteria(number, below));
        }
        int cases = found.get().cases();
        if (cases > 0 && mark.caseNumber() == 0) {
            return Optional.of(new MarkFault.CaseNotChosen(number, cases));
        }
        if (mark.caseNumber() < 0 || mark.caseNumber() > cases) {
            return Optional.of(new MarkFault.NoSuchCase(number, mark.caseNumber(), cases));
        }
        var offered = found.get().offered(mark.caseNumber());
        return offered.contains(mark.points())
                ? Optional.empty()
                : Optional.of(new MarkFault.NotOffered(number, mark.points(), offered));
    }
}
