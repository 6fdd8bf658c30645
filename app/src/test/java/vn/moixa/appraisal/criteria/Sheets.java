package vn.moixa.appraisal.criteria;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import vn.moixa.appraisal.criteria.domain.CriteriaSet;
import vn.moixa.appraisal.criteria.domain.Gate;
import vn.moixa.appraisal.criteria.domain.Leaf;
import vn.moixa.appraisal.criteria.domain.Mark;
import vn.moixa.appraisal.criteria.domain.Marks;

/** Complete sheets with a wanted total. */
public final class Sheets {

    private Sheets() {}

    /** Every criterion at its best. */
    public static Marks best(CriteriaSet set) {
        var marks = Marks.NONE;
        for (Leaf leaf : set.leaves()) {
            marks = marks.with(leaf.number(), Mark.of(leaf.max(), scale(leaf)));
        }
        return marks;
    }

    /** Every criterion at "none met". */
    public static Marks nothing(CriteriaSet set) {
        var marks = Marks.NONE;
        for (Leaf leaf : set.leaves()) {
            marks = marks.with(leaf.number(), Mark.of(0, scale(leaf)));
        }
        return marks;
    }

    /** A sheet of exactly this total in which every gate up to the star is met. */
    public static Marks of(CriteriaSet set, int total, int gatesUpTo) {
        return of(set, total, gatesUpTo, (leaf, points) -> true);
    }

    /** A sheet of exactly this total, with gates met up to a star and only marks that are allowed. */
    public static Marks of(CriteriaSet set, int total, int gatesUpTo, BiPredicate<String, Integer> allowed) {
        var least = new HashMap<String, Integer>();
        for (Gate gate : set.gates()) {
            if (gate.star() <= gatesUpTo) {
                least.merge(gate.criterion(), gate.minPoints(), Math::max);
            }
        }
        // For every total that the criteria so far can give: the marks that give it.
        List<Map<Integer, Marks>> reachable = new ArrayList<>();
        reachable.add(Map.of(0, Marks.NONE));
        for (Leaf leaf : set.leaves()) {
            var next = new HashMap<Integer, Marks>();
            for (int points : leaf.offered(scale(leaf))) {
                boolean counts = leaf.dependsOn().isEmpty() || points == 0;
                for (var before : reachable.getLast().entrySet()) {
                    boolean story = leaf.dependsOn()
                            .map(other ->
                                    before.getValue().on(other).orElseThrow().points() > 0)
                            .orElse(true);
                    if (points >= least.getOrDefault(leaf.number(), 0)
                            && allowed.test(leaf.number(), points)
                            && (counts || story)
                            && before.getKey() + points <= total) {
                        next.putIfAbsent(
                                before.getKey() + points,
                                before.getValue().with(leaf.number(), Mark.of(points, scale(leaf))));
                    }
                }
            }
            reachable.add(next);
        }
        var found = reachable.getLast().get(total);
        if (found == null) {
            throw new AssertionError("No sheet of " + total + " points in " + set.code());
        }
        return found;
    }

    private static int scale(Leaf leaf) {
        return leaf.cases() == 0 ? 0 : 1;
    }
}
