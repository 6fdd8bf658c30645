package vn.moixa.portal.search.domain;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One word of a query: a syllable, or a phrase of the trade that has synonyms.
 *
 * @param exact with diacritics, the tone on its agreed place
 * @param folded without
 * @param group token of its synonyms, if it has any
 */
public record Term(String exact, String folded, @Nullable String group) {

    /** Syllables that end in the one vowel i or y, which are written either way: lí and lý, quí and quý. */
    private static final Pattern ENDS_IN_I_OR_Y = Pattern.compile("(?:[^aeiouy]*|.*u)[iy]");

    /** The same syllable with i for y or y for i, where both are in use (C42). */
    public Optional<String> withOtherI() {
        if (folded.indexOf(' ') >= 0 || !ENDS_IN_I_OR_Y.matcher(folded).matches()) {
            return Optional.empty();
        }
        var stem = folded.substring(0, folded.length() - 1);
        return Optional.of(stem + (folded.endsWith("i") ? 'y' : 'i'));
    }
}
