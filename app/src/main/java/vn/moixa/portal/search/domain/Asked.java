package vn.moixa.portal.search.domain;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.moixa.shared.VietnameseText;

/**
 * A query as understood.
 *
 * @param stars stars named in the text, as in "chè 4 sao"
 */
public record Asked(List<Term> terms, @Nullable Integer stars) {

    public Asked {
        terms = List.copyOf(terms);
    }

    public boolean isEmpty() {
        return terms.isEmpty() && stars == null;
    }

    /** Whether the writer set diacritics, so that every syllable is meant as written. */
    public boolean isMarked() {
        return terms.stream().anyMatch(term -> VietnameseText.hasDiacritics(term.exact()));
    }

    public String exact() {
        return terms.stream().map(Term::exact).collect(Collectors.joining(" "));
    }

    public String folded() {
        return terms.stream().map(Term::folded).collect(Collectors.joining(" "));
    }
}
