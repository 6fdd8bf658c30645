package vn.moixa.appraisal.commune.domain;

import java.util.Optional;

/** What the commune finds in one matter and what it has seen; there are no points in it (R48). */
public record Finding(Matter matter, boolean met, String words, String evidenceSeen) {

    public static final int SHORTEST_WORDS = 10;
    public static final int LONGEST_WORDS = 4_000;
    public static final int SHORTEST_EVIDENCE = 3;
    public static final int LONGEST_EVIDENCE = 2_000;

    public Finding {
        words = words.strip();
        evidenceSeen = evidenceSeen.strip();
    }

    /** The part that is not as it should be: {@code words} or {@code evidenceSeen}. */
    public Optional<String> fault() {
        if (words.length() < SHORTEST_WORDS || words.length() > LONGEST_WORDS) {
            return Optional.of("words");
        }
        if (evidenceSeen.length() < SHORTEST_EVIDENCE || evidenceSeen.length() > LONGEST_EVIDENCE) {
            return Optional.of("evidenceSeen");
        }
        return Optional.empty();
    }
}
