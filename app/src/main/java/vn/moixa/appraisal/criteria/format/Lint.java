package vn.moixa.appraisal.criteria.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.moixa.appraisal.criteria.domain.Condition;
import vn.moixa.appraisal.criteria.domain.CriteriaSet;
import vn.moixa.appraisal.criteria.domain.Criterion;
import vn.moixa.appraisal.criteria.domain.Group;
import vn.moixa.appraisal.criteria.domain.Leaf;
import vn.moixa.appraisal.criteria.domain.Option;
import vn.moixa.appraisal.criteria.domain.Part;

/** Whether a set adds up and every gate can be reached; the same question at loading and before publishing. */
final class Lint {

    /** Weights that an instrument fixes (R19, R179). Another instrument brings its own. */
    private static final Map<String, Map<String, Integer>> WEIGHTS = Map.of(
            "QD26-2026", Map.of("A", 40, "B", 25, "C", 35),
            "QD1048-781", Map.of("A", 35, "B", 25, "C", 40));

    /** Printed before star marks existed, with scales that do not always rise. */
    private static final Set<String> BEFORE_STAR_MARKS = Set.of("QD1048-781");

    private final CriteriaSet set;
    private final Node top;
    private final Faults faults;

    private Lint(CriteriaSet set, Node top) {
        this.set = set;
        this.top = top;
        this.faults = top.faults();
    }

    static void check(CriteriaSet set, Node top) {
        var lint = new Lint(set, top);
        lint.parts();
        lint.numbers();
        set.leaves().forEach(lint::leaf);
        lint.dependencies();
        lint.gates();
        lint.counts();
    }

    private void parts() {
        var letters = set.parts().stream().map(Part::letter).toList();
        if (!letters.equals(List.of("A", "B", "C"))) {
            faults.add("parts", Fault.Rule.PARTS, String.join(", ", letters));
        }
        if (set.max() != 100 || top.has("max_total") && top.whole("max_total") != 100) {
            faults.add("max_total", Fault.Rule.TOTAL, set.max());
        }
        var weights = WEIGHTS.get(set.code().prefix());
        for (Part part : set.parts()) {
            if (weights != null && !Objects.equals(weights.get(part.letter()), part.max())) {
                faults.add(part.letter(), Fault.Rule.WEIGHTS, part.max(), weights.getOrDefault(part.letter(), 0));
            }
            int groups = part.groups().stream().mapToInt(Group::max).sum();
            if (groups != part.max()) {
                faults.add(part.letter(), Fault.Rule.GROUPS_SUM, groups, part.max());
            }
            for (Group group : part.groups()) {
                int criteria =
                        group.criteria().stream().mapToInt(Criterion::max).sum();
                if (criteria != group.max()) {
                    faults.add(group.number(), Fault.Rule.CRITERIA_SUM, criteria, group.max());
                }
                group.criteria().stream()
                        .filter(criterion -> !criterion.isLeaf())
                        .forEach(this::subCriteria);
            }
        }
    }

    private void subCriteria(Criterion criterion) {
        int sum = criterion.subCriteria().stream().mapToInt(Criterion::max).sum();
        if (sum != criterion.max()) {
            faults.add(criterion.number(), Fault.Rule.SUB_CRITERIA_SUM, sum, criterion.max());
        }
    }

    private void numbers() {
        var seen = new HashSet<String>();
        for (Part part : set.parts()) {
            for (Group group : part.groups()) {
                for (Criterion criterion : group.criteria()) {
                    number(group.number(), criterion.number(), seen);
                    criterion.subCriteria().forEach(sub -> number(criterion.number(), sub.number(), seen));
                }
            }
        }
    }

    private void number(String above, String number, Set<String> seen) {
        if (!seen.add(number)) {
            faults.add(number, Fault.Rule.NUMBER_TWICE);
        }
        if (!number.equals(above) && !number.startsWith(above + ".")) {
            faults.add(number, Fault.Rule.NUMBER_PLACE, above);
        }
    }

    private void leaf(Leaf leaf) {
        boolean chooses =
                leaf.conditions().stream().anyMatch(condition -> condition.kind() == Condition.Kind.CHOOSE_ONE_CASE);
        boolean mixed = leaf.cases() > 0 && !leaf.optionsOf(0).isEmpty();
        if (chooses != leaf.cases() >= 2 || mixed) {
            faults.add(leaf.number(), Fault.Rule.CASES, leaf.cases());
        }
        if (leaf.criterion().isYesOrNo()) {
            return;
        }
        for (int scale = leaf.cases() == 0 ? 0 : 1; scale <= leaf.cases(); scale++) {
            scale(leaf, leaf.optionsOf(scale));
        }
    }

    private void scale(Leaf leaf, List<Option> options) {
        String number = leaf.number();
        var points = options.stream().map(Option::points).toList();
        int best = points.stream().mapToInt(Integer::intValue).max().orElse(0);
        if (best != leaf.max() || points.stream().anyMatch(value -> value < 0)) {
            faults.add(number, Fault.Rule.BEST_OPTION, points, leaf.max());
        }
        if (!BEFORE_STAR_MARKS.contains(set.code().prefix())
                && !points.equals(points.stream().sorted().toList())) {
            faults.add(number, Fault.Rule.POINTS_FALL, points);
        }
        var starOf = new TreeMap<Integer, Integer>();
        int star = 0;
        int reached = -1;
        for (Option option : options) {
            Integer other = starOf.put(option.points(), option.minForStar());
            if (other != null && other != option.minForStar()) {
                faults.add(number, Fault.Rule.SAME_POINTS, option.points());
            }
            if (option.minForStar() != 0) {
                if (option.minForStar() < 3 || option.minForStar() > 5) {
                    faults.add(number, Fault.Rule.STAR_MARK, option.minForStar());
                }
                if (option.minForStar() <= star || option.points() <= reached) {
                    faults.add(number, Fault.Rule.MARKS_RISE, option.minForStar(), option.points());
                }
                star = option.minForStar();
                reached = option.points();
            }
        }
    }

    private void dependencies() {
        for (Leaf leaf : set.leaves()) {
            leaf.dependsOn()
                    .filter(other ->
                            other.equals(leaf.number()) || set.leaf(other).isEmpty())
                    .ifPresent(other -> faults.add(leaf.number(), Fault.Rule.DEPENDS_ON, other));
        }
    }

    /** The list of gates says again what the marks on the options say; both must agree, and every gate must be reachable. */
    private void gates() {
        var marked = new TreeSet<String>();
        set.gates().forEach(gate -> marked.add(line(gate.star(), gate.criterion(), gate.minPoints())));
        var declared = new TreeSet<String>();
        if (top.has("star_gates")) {
            var gates = top.child("star_gates");
            gates.allow("3_star", "4_star", "5_star");
            for (int star = 3; star <= 5; star++) {
                for (Node gate : gates.nodes(star + "_star")) {
                    gate.allow("criterion", "min_points");
                    declared.add(declared(star, gate));
                }
            }
        } else if (marked.isEmpty()) {
            return;
        }
        var differing = new ArrayList<String>();
        marked.stream().filter(line -> !declared.contains(line)).forEach(differing::add);
        declared.stream().filter(line -> !marked.contains(line)).forEach(differing::add);
        if (!differing.isEmpty()) {
            faults.add("star_gates", Fault.Rule.GATES_DIFFER, String.join("; ", differing));
        }
    }

    private String declared(int star, Node gate) {
        String criterion = gate.text("criterion");
        int points = gate.whole("min_points");
        var leaf = set.leaf(criterion);
        if (leaf.isEmpty()) {
            faults.add(criterion, Fault.Rule.GATE_CRITERION, star);
        } else if (leaf.get().options().stream().noneMatch(option -> option.points() == points)) {
            faults.add(
                    criterion,
                    Fault.Rule.GATE_UNREACHABLE,
                    star,
                    points,
                    leaf.get().options().stream().map(Option::points).toList());
        }
        return line(star, criterion, points);
    }

    private static String line(int star, String criterion, int points) {
        return star + "★ " + criterion + " ≥ " + points;
    }

    private void counts() {
        if (!top.has("checks")) {
            return;
        }
        var checks = top.child("checks");
        checks.allow(
                "parts_sum_to_100",
                "groups_sum_to_part",
                "criteria_sum_to_group",
                "option_max_equals_criterion_max",
                "leaf_criteria",
                "options");
        counted(checks, "leaf_criteria", set.leaves().size());
        counted(
                checks,
                "options",
                set.leaves().stream().mapToInt(leaf -> leaf.options().size()).sum());
    }

    private void counted(Node checks, String key, int found) {
        if (checks.has(key) && checks.whole(key) != found) {
            faults.add("checks", Fault.Rule.COUNTED, key, checks.whole(key), found);
        }
    }
}
