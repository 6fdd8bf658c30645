package vn.moixa.appraisal.coach.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import vn.moixa.appraisal.criteria.domain.CriteriaSet;
import vn.moixa.appraisal.criteria.domain.Gate;
import vn.moixa.appraisal.criteria.domain.Leaf;
import vn.moixa.appraisal.criteria.domain.Marks;
import vn.moixa.appraisal.criteria.domain.NextStar;

/**
 * The way to one star (R35): gates first, then points, the lightest first.
 *
 * @param missingPoints points still missing once the gates are closed
 */
public record Way(int stars, List<Step> steps, int missingPoints) {

    public Way {
        steps = List.copyOf(steps);
    }

    /** Why a step is on the way. */
    public enum Reason {
        /** A gate asks for a higher option. */
        GATE,
        /** The option is chosen, but no valid paper proves it. */
        EVIDENCE,
        POINTS
    }

    /**
     * One step.
     *
     * @param gate the star whose gate asks for it; empty for points
     */
    public record Step(Leaf leaf, Reason reason, int from, int to, OptionalInt gate, int effort) {}

    /**
     * Ways to every star above the one reached with evidence.
     *
     * @param proven whether a valid paper stands beside a criterion
     */
    public static List<Way> of(CriteriaSet set, Marks marks, Predicate<String> proven) {
        var effort = new Effort();
        var ways = new ArrayList<Way>();
        var next = NextStar.of(set, marks, effort);
        for (int star = 3; star <= 5; star++) {
            int aim = star;
            NextStar raise =
                    next.stream().filter(one -> one.stars() == aim).findFirst().orElse(null);
            var steps = new ArrayList<Step>();
            if (raise != null) {
                raise.gates().forEach(one -> steps.add(step(set, one, Reason.GATE, gateOf(set, one, aim), effort)));
            }
            set.gates().stream()
                    .filter(gate -> gate.star() <= aim && !proven.test(gate.criterion()))
                    .map(Gate::criterion)
                    .distinct()
                    .filter(criterion -> steps.stream()
                            .noneMatch(step -> step.leaf().number().equals(criterion)))
                    .forEach(criterion -> steps.add(unproven(set, marks, criterion, aim)));
            steps.sort(Comparator.comparingInt(Step::effort));
            int missing = raise == null ? 0 : raise.missingPoints();
            if (raise != null) {
                raise.raises().stream()
                        .map(one -> step(set, one, Reason.POINTS, OptionalInt.empty(), effort))
                        .sorted(Comparator.comparingInt(Step::effort))
                        .forEach(steps::add);
            }
            if (!steps.isEmpty()) {
                ways.add(new Way(aim, steps, missing));
            }
        }
        return ways;
    }

    private static Step step(CriteriaSet set, NextStar.Raise raise, Reason reason, OptionalInt gate, Effort effort) {
        return new Step(
                set.leaf(raise.leaf().number()).orElseThrow(),
                reason,
                raise.from(),
                raise.to(),
                gate,
                effort.of(raise));
    }

    private static Step unproven(CriteriaSet set, Marks marks, String criterion, int star) {
        Leaf leaf = set.leaf(criterion).orElseThrow();
        int points = marks.on(criterion).map(mark -> mark.points()).orElse(0);
        int gate = set.gates().stream()
                .filter(one -> one.criterion().equals(criterion) && one.star() <= star)
                .mapToInt(Gate::star)
                .max()
                .orElse(star);
        return new Step(
                leaf,
                Reason.EVIDENCE,
                points,
                points,
                OptionalInt.of(gate),
                Effort.ofEvidence(leaf.criterion().evidence()));
    }

    private static OptionalInt gateOf(CriteriaSet set, NextStar.Raise raise, int star) {
        return set.gates().stream()
                .filter(gate -> gate.criterion().equals(raise.leaf().number()) && gate.star() <= star)
                .filter(gate -> gate.minPoints() == raise.to())
                .mapToInt(Gate::star)
                .max();
    }
}
