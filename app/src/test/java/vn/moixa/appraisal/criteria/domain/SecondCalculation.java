package vn.moixa.appraisal.criteria.domain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The star once more, straight from the maps of a YAML file: no class of the domain, other loops, other numbers. Agreement of the two is
 * what lets somebody trust either.
 */
final class SecondCalculation {

    /** One line that can be chosen: {criterion, case text or "", points}. */
    record Choice(String criterion, String scale, int points) {}

    private final Map<String, Object> file;

    SecondCalculation(Map<String, Object> file) {
        this.file = file;
    }

    /** All lines of all criteria, with "none met" for each scale. */
    Map<String, List<Choice>> choices() {
        var all = new HashMap<String, List<Choice>>();
        for (Map<String, Object> leaf : leaves()) {
            String number = (String) leaf.get("criterion");
            var lines = new ArrayList<Choice>();
            if (leaf.get("options") == null) {
                lines.add(new Choice(number, "", 0));
                lines.add(new Choice(number, "", (Integer) leaf.get("max")));
            } else {
                for (Map<String, Object> option : maps(leaf.get("options"))) {
                    String scale = (String) option.getOrDefault("case", "");
                    lines.add(new Choice(number, scale, (Integer) option.get("points")));
                    lines.add(new Choice(number, scale, 0));
                }
            }
            all.put(number, lines);
        }
        return all;
    }

    BigInteger total(Map<String, Integer> points) {
        BigInteger total = BigInteger.ZERO;
        for (Map<String, Object> leaf : leaves()) {
            String number = (String) leaf.get("criterion");
            if (points.containsKey(number)
                    && !(isAboutTheStory(leaf) && Integer.valueOf(0).equals(points.get("5.1")))) {
                total = total.add(BigInteger.valueOf(points.get(number)));
            }
        }
        return total;
    }

    /** Stars of a council: 0 when there are none. {@code rejected} when a knock-out was confirmed. */
    int stars(List<Map<String, Integer>> sheets, Map<String, Boolean> findings, boolean rejected) {
        if (rejected || sheets.isEmpty()) {
            return 0;
        }
        BigInteger sum = BigInteger.ZERO;
        for (var sheet : sheets) {
            sum = sum.add(total(sheet));
        }
        BigInteger hundredfold = sum.multiply(BigInteger.valueOf(100));
        BigInteger members = BigInteger.valueOf(sheets.size());
        int stars = 0;
        int[] edges = {5000, 7000, 9000};
        boolean gatesSoFar = true;
        for (int star = 3; star <= 5; star++) {
            gatesSoFar = gatesSoFar && gatesMet(star, sheets, findings);
            boolean band = hundredfold.compareTo(members.multiply(BigInteger.valueOf(edges[star - 3]))) >= 0;
            if (band && gatesSoFar) {
                stars = star;
            }
        }
        return stars;
    }

    private boolean gatesMet(int star, List<Map<String, Integer>> sheets, Map<String, Boolean> findings) {
        for (Map<String, Object> leaf : leaves()) {
            if (leaf.get("options") == null) {
                continue;
            }
            String number = (String) leaf.get("criterion");
            for (Map<String, Object> option : maps(leaf.get("options"))) {
                if (Integer.valueOf(star).equals(option.get("min_for_star"))) {
                    BigInteger lack = BigInteger.ZERO;
                    for (var sheet : sheets) {
                        int counted = isAboutTheStory(leaf) && sheet.get("5.1") == 0 ? 0 : sheet.get(number);
                        lack = lack.add(BigInteger.valueOf((Integer) option.get("points") - counted));
                    }
                    if (!findings.getOrDefault(star + ":" + number, lack.signum() <= 0)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private boolean isAboutTheStory(Map<String, Object> leaf) {
        return leaf.get("conditions") != null
                && maps(leaf.get("conditions")).stream().anyMatch(c -> "applicability".equals(c.get("kind")));
    }

    private List<Map<String, Object>> leaves() {
        var found = new ArrayList<Map<String, Object>>();
        for (var part : maps(file.get("parts"))) {
            for (var group : maps(part.get("groups"))) {
                for (var criterion : maps(group.get("criteria"))) {
                    found.addAll(
                            criterion.get("sub_criteria") == null
                                    ? List.of(criterion)
                                    : maps(criterion.get("sub_criteria")));
                }
            }
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Object list) {
        return (List<Map<String, Object>>) list;
    }
}
