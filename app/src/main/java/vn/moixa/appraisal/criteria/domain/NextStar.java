package vn.moixa.appraisal.criteria.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far it is from these marks to a higher star (R35): the gates not met first, then the points still missing with the raises that close
 * them for the least effort.
 *
 * @param stars the star aimed at
 * @param gates raises that the gates of the stars up to it ask for
 * @param missingPoints points still missing when those raises are made; 0 when none are
 * @param raises raises that close the missing points for the least effort in all
 */
public record NextStar(int stars, List<Raise> gates, int missingPoints, List<Raise> raises) {

    /** One criterion raised from what it has to an option. */
    public record Raise(Leaf leaf, int from, int to, int caseNumber) {

        public int gain() {
            return to - from;
        }
    }

    /** What a raise takes. The default counts the lines of the scale that are climbed. */
    @FunctionalInterface
    public interface Effort {
        int of(Raise raise);

        static Effort lines() {
            return raise -> {
                var offered = raise.leaf().offered(raise.caseNumber());
                return offered.indexOf(raise.to()) - offered.indexOf(raise.from());
            };
        }
    }

    /** For each star above the one reached, the lowest first. A knock-out is not looked at: no raise removes it. */
    public static List<NextStar> of(CriteriaSet set, Marks marks) {
        return of(set, marks, Effort.lines());
    }

    public static List<NextStar> of(CriteriaSet set, Marks marks, Effort effort) {
        var found = new ArrayList<NextStar>();
        int reached = 0;
        var now = Rating.of(set, marks);
        for (int star = 3; star <= 5; star++) {
            int aim = star;
            boolean has =
                    now.total() >= set.edgeOf(aim) && now.gatesNotMet().stream().noneMatch(gate -> gate.star() <= aim);
            if (has) {
                reached = star;
            }
        }
        for (int star = reached + 1; star <= 5; star++) {
            if (star >= 3) {
                found.add(to(star, set, marks, effort));
            }
        }
        return found;
    }

    private static NextStar to(int star, CriteriaSet set, Marks marks, Effort effort) {
        var after = marks;
        var gates = new LinkedHashMap<String, Raise>();
        var now = Sums.of(set, marks);
        for (Gate gate : set.gates()) {
            if (gate.star() <= star && points(now, gate.criterion()) < gate.minPoints()) {
                var leaf = set.leaf(gate.criterion()).orElseThrow();
                int scale = scale(leaf, marks);
                gates.put(gate.criterion(), new Raise(leaf, points(now, gate.criterion()), gate.minPoints(), scale));
                after = after.with(gate.criterion(), Mark.of(gate.minPoints(), scale));
            }
        }
        var then = Sums.of(set, after);
        int missing = Math.max(0, set.edgeOf(star) - then.total());
        return new NextStar(
                star,
                List.copyOf(gates.values()),
                missing,
                missing == 0 ? List.of() : cheapest(set, after, then, missing, effort));
    }

    private static int points(Sums sums, String criterion) {
        return sums.counted().getOrDefault(criterion, 0);
    }

    private static int scale(Leaf leaf, Marks marks) {
        return marks.on(leaf.number()).map(Mark::caseNumber).orElse(leaf.cases() == 0 ? 0 : 1);
    }

    /** Exact over at most a hundred points: {@code best[p]} is the least effort that gains p points, or more at the end. */
    private static List<Raise> cheapest(CriteriaSet set, Marks marks, Sums now, int missing, Effort effort) {
        List<Map<Integer, Chosen>> best = new ArrayList<>();
        best.add(Map.of(0, new Chosen(0, List.of())));
        for (Leaf leaf : set.leaves()) {
            var more = new LinkedHashMap<>(best.getLast());
            for (Raise raise : raises(leaf, marks, now)) {
                best.getLast()
                        .forEach((points, chosen) -> more.merge(
                                Math.min(missing, points + raise.gain()),
                                chosen.and(raise, effort.of(raise)),
                                Chosen::lighter));
            }
            best.add(more);
        }
        var chosen = best.getLast().get(missing);
        return chosen == null ? List.of() : chosen.raises();
    }

    private static List<Raise> raises(Leaf leaf, Marks marks, Sums now) {
        boolean counts = leaf.dependsOn().map(other -> points(now, other) > 0).orElse(true);
        int have = points(now, leaf.number());
        int scale = scale(leaf, marks);
        return counts
                ? leaf.offered(scale).stream()
                        .filter(points -> points > have)
                        .map(points -> new Raise(leaf, have, points, scale))
                        .toList()
                : List.of();
    }

    /** Some raises with what they take together; of equal effort, fewer criteria are better. */
    private record Chosen(int effort, List<Raise> raises) {

        Chosen and(Raise raise, int more) {
            var all = new ArrayList<>(raises);
            all.add(raise);
            return new Chosen(effort + more, List.copyOf(all));
        }

        static Chosen lighter(Chosen one, Chosen other) {
            if (one.effort != other.effort) {
                return one.effort < other.effort ? one : other;
            }
            return one.raises.size() <= other.raises.size() ? one : other;
        }
    }
}
