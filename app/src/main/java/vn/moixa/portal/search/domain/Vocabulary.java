package vn.moixa.portal.search.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Every syllable the index knows, to guess what a mistyped one was meant to be. */
public final class Vocabulary {

    private static final int MOST_GUESSES = 12;

    private final Map<String, Integer> productsByWord;

    public Vocabulary(Map<String, Integer> productsByWord) {
        this.productsByWord = Map.copyOf(productsByWord);
    }

    public boolean knows(String word) {
        return productsByWord.containsKey(word);
    }

    /** Known syllables one slip away, the most used first; the word itself included when known. */
    public Set<String> near(String word) {
        return productsByWord.entrySet().stream()
                .filter(known -> oneSlipApart(known.getKey(), word))
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_GUESSES)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    public List<String> words() {
        return List.copyOf(productsByWord.keySet());
    }

    /** One letter too many, too few, another, or two neighbours swapped. */
    static boolean oneSlipApart(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        var start = 0;
        while (start < one.length() && start < other.length() && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        var oneEnd = one.length();
        var otherEnd = other.length();
        while (oneEnd > start && otherEnd > start && one.charAt(oneEnd - 1) == other.charAt(otherEnd - 1)) {
            oneEnd--;
            otherEnd--;
        }
        var oneLeft = oneEnd - start;
        var otherLeft = otherEnd - start;
        if (oneLeft <= 1 && otherLeft <= 1) {
            return true;
        }
        return oneLeft == 2
                && otherLeft == 2
                && one.charAt(start) == other.charAt(start + 1)
                && one.charAt(start + 1) == other.charAt(start);
    }
}
