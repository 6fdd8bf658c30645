package vn.moixa.appraisal.criteria.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one sheet adds up to.
 *
 * @param counted points by criterion after the conditions (R27); criteria not yet marked are absent, so they never look like zero (R42)
 * @param groups points by number of group
 * @param parts points by letter of part
 * @param unmarked criteria that still need a mark
 */
public record Sums(
        Map<String, Integer> counted,
        Map<String, Integer> groups,
        Map<String, Integer> parts,
        int total,
        List<String> unmarked) {

    public Sums {
        counted = Collections.unmodifiableMap(new LinkedHashMap<>(counted));
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        unmarked = List.copyOf(unmarked);
    }

    public boolean isComplete() {
        return unmarked.isEmpty();
    }

    public static Sums of(CriteriaSet set, Marks marks) {
        return write(new Proof(set), set, marks, 0);
    }

    /** Adds up a sheet within a proof; {@code member} is 0 for an own estimate. */
    static Sums write(Proof proof, CriteriaSet set, Marks marks, int member) {
        var faults = marks.faultsIn(set);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("Not marks of " + set.code() + ": " + faults);
        }
        var counted = new LinkedHashMap<String, Integer>();
        var unmarked = new ArrayList<String>();
        var groups = new LinkedHashMap<String, Integer>();
        var parts = new LinkedHashMap<String, Integer>();
        for (Part part : set.parts()) {
            for (Group group : part.groups()) {
                set.leaves().stream()
                        .filter(leaf -> leaf.group() == group)
                        .forEach(leaf -> count(proof, leaf, marks, member, counted, unmarked));
                var leaves = set.leaves().stream()
                        .filter(leaf -> leaf.group() == group && counted.containsKey(leaf.number()))
                        .map(leaf -> leafId(member, leaf.number()))
                        .toList();
                groups.put(group.number(), (int) proof.step(
                        id(member, "group:" + group.number()),
                        ProofStep.Kind.GROUP,
                        member,
                        group.number(),
                        ProofStep.Op.SUM,
                        leaves));
            }
            parts.put(part.letter(), (int) proof.step(
                    id(member, "part:" + part.letter()),
                    ProofStep.Kind.PART,
                    member,
                    part.letter(),
                    ProofStep.Op.SUM,
                    part.groups().stream()
                            .map(group -> id(member, "group:" + group.number()))
                            .toList()));
        }
        int total = (int) proof.step(
                totalId(member),
                ProofStep.Kind.TOTAL,
                member,
                "",
                ProofStep.Op.SUM,
                set.parts().stream()
                        .map(part -> id(member, "part:" + part.letter()))
                        .toList());
        return new Sums(counted, groups, parts, total, unmarked);
    }

    private static void count(
            Proof proof, Leaf leaf, Marks marks, int member, Map<String, Integer> counted, List<String> unmarked) {
        String number = leaf.number();
        var mark = marks.on(number);
        // Whoever has no story gets nothing for how it is told, marked or not.
        var missing = leaf.dependsOn()
                .filter(other -> marks.on(other).filter(m -> m.points() == 0).isPresent());
        if (mark.isEmpty() && missing.isEmpty()) {
            unmarked.add(number);
            return;
        }
        var from = new ArrayList<String>();
        missing.ifPresent(other -> from.add(leafId(member, other)));
        if (mark.isPresent()) {
            String id = missing.isEmpty() ? leafId(member, number) : id(member, "mark:" + number);
            String chosen = mark.get().caseNumber() == 0
                    ? ""
                    : Integer.toString(mark.get().caseNumber());
            long points = proof.given(
                    id, ProofStep.Kind.MARK, member, 0, number, mark.get().points(), chosen);
            counted.put(number, (int) points);
            from.add(id);
        }
        if (missing.isPresent()) {
            counted.put(number, (int) proof.step(
                    leafId(member, number),
                    ProofStep.Kind.APPLICABILITY,
                    member,
                    number,
                    ProofStep.Op.ONLY_WITH,
                    from));
        }
    }

    static String id(int member, String rest) {
        return member == 0 ? rest : "m" + member + "." + rest;
    }

    static String leafId(int member, String number) {
        return id(member, "points:" + number);
    }

    static String totalId(int member) {
        return id(member, "total");
    }
}
