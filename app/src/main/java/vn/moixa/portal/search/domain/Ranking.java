package vn.moixa.portal.search.domain;

import java.util.Comparator;
import vn.moixa.shared.VietnameseText;

/**
 * Which of two hits is better (C43): first how well the worst word fits, then whether the words are in the name, then whether they
 * stand together there, then the standing of the product.
 */
public final class Ranking {

    private enum Fit {
        EXACT,
        FOLDED,
        JOINED,
        SYNONYM,
        MISTYPED
    }

    private static final int FIELD = 10;
    private static final int PHRASE = 3;
    private static final int NAME_IS_ASKED = 0;
    private static final int STAND_TOGETHER = 1;
    private static final int SCATTERED = 2;

    private final Asked asked;
    private final boolean marked;
    private final String wholeExact;
    private final String wholeFolded;

    public Ranking(Asked asked) {
        this.asked = asked;
        this.marked = asked.isMarked();
        this.wholeExact = asked.exact();
        this.wholeFolded = asked.folded();
    }

    /** A hit with its rank; a smaller rank is better. */
    public record Ranked(Candidate candidate, int rank) {

        public static Comparator<Ranked> bestFirst() {
            return Comparator.comparingInt(Ranked::rank)
                    .thenComparingInt(ranked -> ranked.candidate().weight())
                    .thenComparing(ranked -> ranked.candidate().id());
        }
    }

    public Ranked rank(Candidate candidate) {
        var worst = Fit.EXACT;
        var outsideName = 0;
        for (Term term : asked.terms()) {
            var inName = fit(term, candidate.nameExact(), candidate.nameFolded());
            var inRest = inRest(term, candidate.restExact(), inName);
            var fit = inRest.compareTo(inName) < 0 ? inRest : inName;
            if (fit != inName) {
                outsideName++;
            }
            if (fit.compareTo(worst) > 0) {
                worst = fit;
            }
        }
        return new Ranked(
                candidate, (worst.ordinal() * FIELD + Math.min(outsideName, FIELD - 1)) * PHRASE + phrase(candidate));
    }

    /** For products that hold only some of the words: the more and the earlier, the better; Vietnamese names begin with the thing. */
    public Ranked rankNear(Candidate candidate) {
        var missing = 0;
        var position = asked.terms().size();
        for (Term term : asked.terms()) {
            if (fit(term, candidate.nameExact(), candidate.nameFolded()) == Fit.MISTYPED) {
                missing += position;
            }
            position--;
        }
        return new Ranked(candidate, missing);
    }

    /** Looks beside the name only for what would be better there. */
    private Fit inRest(Term term, String restExact, Fit inName) {
        if (inName == Fit.EXACT || (!marked && inName == Fit.FOLDED)) {
            return inName;
        }
        if (holds(restExact, term.exact())) {
            return marked ? Fit.EXACT : Fit.FOLDED;
        }
        return inName == Fit.FOLDED ? inName : fit(term, restExact, VietnameseText.folded(restExact));
    }

    private Fit fit(Term term, String exact, String folded) {
        if (holds(exact, term.exact())) {
            return marked ? Fit.EXACT : Fit.FOLDED;
        }
        if (holds(folded, term.folded())) {
            return Fit.FOLDED;
        }
        if (term.withOtherI().filter(other -> holds(folded, other)).isPresent() || holdsJoined(folded, term.folded())) {
            return Fit.JOINED;
        }
        return term.group() != null ? Fit.SYNONYM : Fit.MISTYPED;
    }

    private int phrase(Candidate candidate) {
        if (candidate.nameExact().equals(wholeExact)
                || (!marked && candidate.nameFolded().equals(wholeFolded))) {
            return NAME_IS_ASKED;
        }
        var together = marked ? holds(candidate.nameExact(), wholeExact) : holds(candidate.nameFolded(), wholeFolded);
        return together ? STAND_TOGETHER : SCATTERED;
    }

    /** Whole syllables only: quế is not found in quếch (C48). */
    private static boolean holds(String text, String words) {
        for (var at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            var end = at + words.length();
            if ((at == 0 || text.charAt(at - 1) == ' ') && (end == text.length() || text.charAt(end) == ' ')) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsJoined(String folded, String word) {
        return word.length() > 3 && VietnameseText.joined(folded).contains(VietnameseText.joined(word));
    }
}
