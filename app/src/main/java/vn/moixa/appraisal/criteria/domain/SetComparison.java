package vn.moixa.appraisal.criteria.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What changes from one version of a set to another: criteria are the same where their stable key is, whatever their number.
 *
 * @param head changes above the tree
 * @param rows criteria that differ, in the order of the later version, removed ones last
 * @param same number of criteria that do not differ at all
 */
public record SetComparison(Set<HeadAspect> head, List<Row> rows, int same) {

    /** What may differ above the tree. */
    public enum HeadAspect {
        NAME,
        TERM,
        SAMPLES,
        BANDS,
        DOSSIER_KNOCK_OUTS,
        PART_WEIGHTS
    }

    /** How a criterion may differ. */
    public enum Aspect {
        ADDED,
        REMOVED,
        RENUMBERED,
        MAX,
        POINTS,
        GATE,
        CONDITIONS,
        WORDING
    }

    /** One criterion in both versions. */
    public record Row(@Nullable Leaf before, @Nullable Leaf after, Set<Aspect> aspects) {

        public boolean has(Aspect aspect) {
            return aspects.contains(aspect);
        }

        /** A line that the other version does not have with these points and this star mark. */
        public boolean isNew(Option option) {
            return before == null || before.options().stream().noneMatch(other -> sameFigures(option, other));
        }

        public boolean isGone(Option option) {
            return after == null || after.options().stream().noneMatch(other -> sameFigures(option, other));
        }
    }

    public static SetComparison of(CriteriaSet before, CriteriaSet after) {
        var earlier = byKey(before);
        var later = byKey(after);
        var rows = new ArrayList<Row>();
        int same = 0;
        for (var entry : later.entrySet()) {
            var aspects = aspects(earlier.get(entry.getKey()), entry.getValue());
            if (aspects.isEmpty()) {
                same++;
            } else {
                rows.add(new Row(earlier.get(entry.getKey()), entry.getValue(), aspects));
            }
        }
        earlier.forEach((key, leaf) -> {
            if (!later.containsKey(key)) {
                rows.add(new Row(leaf, null, EnumSet.of(Aspect.REMOVED)));
            }
        });
        return new SetComparison(head(before, after), List.copyOf(rows), same);
    }

    /** Nothing that could move a point or a star. */
    public boolean isWordingOnly() {
        return Set.of(HeadAspect.NAME, HeadAspect.TERM).containsAll(head)
                && rows.stream().allMatch(row -> row.aspects().equals(Set.of(Aspect.WORDING)));
    }

    public boolean isEmpty() {
        return head.isEmpty() && rows.isEmpty();
    }

    private static Map<String, Leaf> byKey(CriteriaSet set) {
        var found = new java.util.LinkedHashMap<String, Leaf>();
        var times = new HashMap<String, Integer>();
        for (Leaf leaf : set.leaves()) {
            int time = times.merge(leaf.criterion().stableKey(), 1, Integer::sum);
            found.put(leaf.criterion().stableKey() + (time == 1 ? "" : "/" + time), leaf);
        }
        return found;
    }

    private static Set<Aspect> aspects(@Nullable Leaf before, Leaf after) {
        if (before == null) {
            return EnumSet.of(Aspect.ADDED);
        }
        var aspects = EnumSet.noneOf(Aspect.class);
        if (!before.number().equals(after.number())) {
            aspects.add(Aspect.RENUMBERED);
        }
        if (before.max() != after.max()) {
            aspects.add(Aspect.MAX);
        }
        if (!figures(before, false).equals(figures(after, false))) {
            aspects.add(Aspect.POINTS);
        }
        if (!figures(before, true).equals(figures(after, true))) {
            aspects.add(Aspect.GATE);
        }
        if (!rules(before).equals(rules(after))) {
            aspects.add(Aspect.CONDITIONS);
        }
        if (!words(before).equals(words(after))) {
            aspects.add(Aspect.WORDING);
        }
        return aspects;
    }

    private static Set<String> figures(Leaf leaf, boolean gates) {
        return leaf.options().stream()
                .filter(option -> !gates || option.minForStar() > 0)
                .map(option -> option.caseNumber() + ":" + option.points() + (gates ? ":" + option.minForStar() : ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> rules(Leaf leaf) {
        return leaf.conditions().stream()
                .map(condition -> condition.kind() + ":" + condition.effect() + ":" + condition.trigger() + ":"
                        + condition.dependsOn())
                .toList();
    }

    private static List<Text> words(Leaf leaf) {
        var words = new ArrayList<Text>();
        words.add(leaf.title());
        leaf.options().forEach(option -> words.add(option.text()));
        leaf.conditions().forEach(condition -> words.add(condition.text()));
        return words;
    }

    private static boolean sameFigures(Option one, Option other) {
        return one.points() == other.points()
                && one.minForStar() == other.minForStar()
                && one.caseNumber() == other.caseNumber();
    }

    private static Set<HeadAspect> head(CriteriaSet before, CriteriaSet after) {
        var aspects = EnumSet.noneOf(HeadAspect.class);
        var one = before.head();
        var other = after.head();
        note(aspects, HeadAspect.NAME, one.name(), other.name());
        note(
                aspects,
                HeadAspect.TERM,
                one.effectiveFrom() + "–" + one.effectiveTo(),
                other.effectiveFrom() + "–" + other.effectiveTo());
        note(aspects, HeadAspect.SAMPLES, one.samplesRequired(), other.samplesRequired());
        note(aspects, HeadAspect.BANDS, one.bands(), other.bands());
        note(aspects, HeadAspect.DOSSIER_KNOCK_OUTS, before.dossierKnockOuts(), after.dossierKnockOuts());
        note(aspects, HeadAspect.PART_WEIGHTS, weights(before), weights(after));
        return aspects;
    }

    private static List<String> weights(CriteriaSet set) {
        return set.parts().stream().map(part -> part.letter() + part.max()).toList();
    }

    private static void note(Set<HeadAspect> aspects, HeadAspect aspect, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            aspects.add(aspect);
        }
    }
}
