package vn.moixa.recognition.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Product names so near that they may mean one product: equal when folded, or one is the other with up to two syllables before or behind.
 * Nearness only raises a question for a person; it never joins two records.
 */
final class NearNames {

    private static final int SYLLABLES_APART = 2;
    private static final int SHORTEST = 2;
    /** Lines of one file that are compared with one another; beyond, lines are still compared with the register. */
    private static final int REMEMBERED = 50_000;

    private final Map<String, List<ListedLine>> byName = new HashMap<>();
    private final Map<String, List<ListedLine>> byPart = new HashMap<>();
    private int remembered;

    /** The name without one or two syllables at either end. */
    static Set<String> parts(String bareName) {
        var syllables = bareName.split(" ");
        Set<String> parts = new HashSet<>();
        for (var drop = 1; drop <= SYLLABLES_APART && syllables.length - drop >= SHORTEST; drop++) {
            parts.add(String.join(" ", Arrays.copyOfRange(syllables, drop, syllables.length)));
            parts.add(String.join(" ", Arrays.copyOf(syllables, syllables.length - drop)));
        }
        return parts;
    }

    static boolean near(String one, String other) {
        return one.equals(other) || parts(one).contains(other) || parts(other).contains(one);
    }

    void remember(ListedLine line) {
        if (remembered++ < REMEMBERED) {
            var name = line.bareName();
            byName.computeIfAbsent(name, key -> new ArrayList<>(1)).add(line);
            parts(name)
                    .forEach(part -> byPart.computeIfAbsent(part, key -> new ArrayList<>(1))
                            .add(line));
        }
    }

    List<ListedLine> near(ListedLine line) {
        var name = line.bareName();
        Set<ListedLine> found = new HashSet<>(byName.getOrDefault(name, List.of()));
        found.addAll(byPart.getOrDefault(name, List.of()));
        parts(name).forEach(part -> found.addAll(byName.getOrDefault(part, List.of())));
        return List.copyOf(found);
    }
}
