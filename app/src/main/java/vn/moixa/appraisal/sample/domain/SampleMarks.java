package vn.moixa.appraisal.sample.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import vn.moixa.appraisal.criteria.domain.CriteriaSet;
import vn.moixa.appraisal.criteria.domain.Gate;
import vn.moixa.appraisal.criteria.domain.Leaf;
import vn.moixa.appraisal.criteria.domain.Mark;
import vn.moixa.appraisal.criteria.domain.Marks;

/** Marks that lead to a wished result: the gates of its stars first, then points until its band is reached. */
public final class SampleMarks {

    private SampleMarks() {}

    /** @param stars 0 for a result below three stars */
    public static Marks reaching(CriteriaSet set, int stars) {
        int wished = switch (stars) {
            case 5 -> 93;
            case 4 -> 79;
            case 3 -> 60;
            default -> 44;
        };
        var marks = new TreeMap<String, Mark>();
        int total = 0;
        for (Leaf leaf : set.leaves()) {
            int least = gate(set, leaf, stars);
            int points = offered(leaf).stream()
                    .filter(one -> one >= Math.max(least, 1))
                    .findFirst()
                    .orElse(leaf.max());
            marks.put(leaf.number(), mark(leaf, points));
            total += points;
        }
        boolean raised = true;
        while (total < wished && raised) {
            raised = false;
            for (Leaf leaf : set.leaves()) {
                int now = Objects.requireNonNull(marks.get(leaf.number())).points();
                var next = offered(leaf).stream().filter(one -> one > now).findFirst();
                if (next.isPresent() && total < wished) {
                    marks.put(leaf.number(), mark(leaf, next.get()));
                    total += next.get() - now;
                    raised = true;
                }
            }
        }
        return new Marks(marks);
    }

    /** The same with one criterion seen a little stricter, another one for every member, never one with a gate. */
    public static Marks ofMember(CriteriaSet set, Marks agreed, int member) {
        var free = new ArrayList<Leaf>();
        for (Leaf leaf : set.leaves()) {
            int now = agreed.on(leaf.number()).map(Mark::points).orElse(0);
            boolean gated = set.gates().stream().anyMatch(gate -> isOf(gate, leaf));
            if (!gated && leaf.dependsOn().isEmpty() && offered(leaf).stream().anyMatch(one -> one > 0 && one < now)) {
                free.add(leaf);
            }
        }
        if (free.isEmpty()) {
            return agreed;
        }
        Leaf chosen = free.get(member % free.size());
        int now = agreed.on(chosen.number()).map(Mark::points).orElse(0);
        int lower = offered(chosen).stream()
                .filter(one -> one > 0 && one < now)
                .reduce((first, last) -> last)
                .orElse(now);
        return agreed.with(chosen.number(), mark(chosen, lower));
    }

    private static int gate(CriteriaSet set, Leaf leaf, int stars) {
        return set.gates().stream()
                .filter(gate -> gate.star() <= stars && isOf(gate, leaf))
                .mapToInt(Gate::minPoints)
                .max()
                .orElse(0);
    }

    private static boolean isOf(Gate gate, Leaf leaf) {
        return gate.criterion().equals(leaf.number());
    }

    private static List<Integer> offered(Leaf leaf) {
        return leaf.offered(scale(leaf));
    }

    private static Mark mark(Leaf leaf, int points) {
        return Mark.of(points, scale(leaf));
    }

    private static int scale(Leaf leaf) {
        return leaf.cases() > 0 ? 1 : 0;
    }
}
