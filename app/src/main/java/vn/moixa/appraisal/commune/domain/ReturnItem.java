package vn.moixa.appraisal.commune.domain;

import java.util.Optional;

/** One reason of a return: the criterion or document, and a sentence on what is missing and what to do (R51). */
public record ReturnItem(String item, String sentence) {

    public static final int SHORTEST_SENTENCE = 10;
    public static final int LONGEST_SENTENCE = 2_000;
    private static final int LONGEST_ITEM = 200;

    public ReturnItem {
        item = item.strip();
        sentence = sentence.strip();
    }

    public boolean isEmpty() {
        return item.isEmpty() && sentence.isEmpty();
    }

    /** The part that is not as it should be: {@code item} or {@code sentence}. */
    public Optional<String> fault() {
        if (item.isEmpty() || item.length() > LONGEST_ITEM) {
            return Optional.of("item");
        }
        return sentence.length() < SHORTEST_SENTENCE || sentence.length() > LONGEST_SENTENCE
                ? Optional.of("sentence")
                : Optional.empty();
    }
}
