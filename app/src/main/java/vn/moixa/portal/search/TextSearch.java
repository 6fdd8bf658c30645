package vn.moixa.portal.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.moixa.portal.search.domain.Asked;
import vn.moixa.portal.search.domain.Candidate;
import vn.moixa.portal.search.domain.QueryReader;
import vn.moixa.portal.search.domain.Ranking;
import vn.moixa.portal.search.domain.Ranking.Ranked;
import vn.moixa.portal.search.domain.Term;
import vn.moixa.portal.search.domain.Tokens;
import vn.moixa.portal.search.domain.Vocabulary;
import vn.moixa.portal.search.store.ProductIndex;
import vn.moixa.shared.RawTyping;
import vn.moixa.shared.VietnameseText;

/**
 * One search for a text. It is tried as typed; when nothing fits, as keystrokes of an input method that was off, with confused sounds,
 * with slips of the keyboard, and at last by some of its words.
 */
final class TextSearch {

    /** Ranking every hit of a common word would take as long as the catalogue is large; among these it takes milliseconds. */
    static final int MOST_CANDIDATES = 2_000;

    /** In a catalogue far beyond the country's every candidate is a page read from disk. */
    private static final int LARGE = 200_000;

    private static final int MOST_CANDIDATES_IF_LARGE = 300;

    private final ProductIndex index;
    private final QueryReader reader;

    private final ProductQuery query;
    private final @Nullable LocalDate day;
    private final Vocabulary words;
    private final boolean large;
    private final int most;

    TextSearch(
            ProductIndex index,
            QueryReader reader,
            ProductQuery query,
            @Nullable LocalDate day,
            Vocabulary words,
            long size) {
        this.index = index;
        this.reader = reader;
        this.query = query;
        this.day = day;
        this.words = words;
        this.large = size > LARGE;
        this.most = large ? MOST_CANDIDATES_IF_LARGE : MOST_CANDIDATES;
    }

    SearchResult run(Asked asked) {
        var asTyped = candidates(asked, this::asWritten);
        if (!asTyped.isEmpty() || isKnownWithoutFilters(asked)) {
            return answer(asTyped, new Ranking(asked)::rank, null, false);
        }
        for (String decoded : decodings()) {
            var meant = reader.read(decoded);
            var found = candidates(meant, this::asWritten);
            if (!found.isEmpty()) {
                return answer(found, new Ranking(meant)::rank, decoded, false);
            }
        }
        for (Function<Term, Set<String>> guess : guesses(asked)) {
            var found = candidates(asked, guess);
            if (!found.isEmpty()) {
                return answer(found, new Ranking(asked)::rank, null, true);
            }
        }
        return near(asked);
    }

    /** The words were understood, but nothing of it passes the filters: then there is nothing to guess. */
    private boolean isKnownWithoutFilters(Asked asked) {
        if (!large || query.filters().isEmpty()) {
            return false;
        }
        var tokens = asked.terms().stream().map(this::asWritten).toList();
        return tokens.stream().noneMatch(Set::isEmpty)
                && !index.holding(tokens, asked.stars(), Map.of(), day, 1).isEmpty();
    }

    /** Only when nothing has diacritics: whoever sets them has an input method that works. */
    private List<String> decodings() {
        return VietnameseText.hasDiacritics(query.text())
                ? List.of()
                : Stream.of(RawTyping.telex(query.text()), RawTyping.vni(query.text()))
                        .flatMap(Optional::stream)
                        .toList();
    }

    /** All words as they sound; unknown words with a slip; when all are known, one slip in any one of them. */
    private List<Function<Term, Set<String>>> guesses(Asked asked) {
        var guesses = new ArrayList<Function<Term, Set<String>>>();
        guesses.add(this::asHeard);
        guesses.add(term -> words.knows(term.folded()) ? asWritten(term) : asSlipped(term));
        if (asked.terms().stream().allMatch(term -> words.knows(term.folded()))) {
            for (Term slipped : asked.terms()) {
                guesses.add(term -> term.equals(slipped) ? asSlipped(term) : asWritten(term));
            }
        }
        return guesses;
    }

    /** By as many of the known words as something holds, the first ones: Vietnamese names begin with the thing. */
    private SearchResult near(Asked asked) {
        var known = asked.terms().stream()
                .filter(term -> term.group() != null || words.knows(term.folded()))
                .map(this::asWritten)
                .toList();
        for (var count = known.size(); count > 0; count--) {
            var found = index.holding(known.subList(0, count), null, query.filters(), day, most);
            if (!found.isEmpty()) {
                return answer(found, new Ranking(asked)::rankNear, null, true);
            }
        }
        return answer(List.of(), new Ranking(asked)::rankNear, null, false);
    }

    private List<Candidate> candidates(Asked asked, Function<Term, Set<String>> alternatives) {
        var tokens = asked.terms().stream().map(alternatives).toList();
        if (tokens.stream().anyMatch(Set::isEmpty)) {
            return List.of();
        }
        if (!large) {
            var found = index.holding(tokens, asked.stars(), Map.of(), day, most);
            if (found.size() < most) {
                return found;
            }
        }
        return best(asked, tokens);
    }

    /**
     * Too many to rank: the name itself, the words side by side, the words as marked, any order, until there are enough. Each step
     * is surer than the next and ranks before it.
     */
    private List<Candidate> best(Asked asked, List<Set<String>> tokens) {
        var found = new LinkedHashMap<UUID, Candidate>();
        for (Candidate candidate : index.named(asked.folded(), query.filters(), day, query.limit())) {
            found.put(candidate.id(), candidate);
        }
        var steps = new ArrayList<List<Set<String>>>();
        steps.add(sideBySide(asked));
        steps.add(asked.isMarked() ? asMarked(asked) : List.of());
        steps.add(tokens);
        for (List<Set<String>> step : steps) {
            if (!step.isEmpty() && found.size() < most) {
                for (Candidate candidate : index.holding(step, asked.stars(), query.filters(), day, most)) {
                    found.putIfAbsent(candidate.id(), candidate);
                }
            }
        }
        return List.copyOf(found.values());
    }

    private Set<String> asWritten(Term term) {
        if (term.group() != null) {
            return Set.of(term.group());
        }
        var tokens = new LinkedHashSet<String>();
        tokens.add(term.folded());
        term.withOtherI().filter(words::knows).ifPresent(tokens::add);
        if (!words.knows(term.folded())) {
            tokens.add(Tokens.joined(term.folded()));
        }
        return tokens;
    }

    private Set<String> asHeard(Term term) {
        return term.group() != null ? Set.of(term.group()) : Set.of(Tokens.sounds(term.folded()));
    }

    private Set<String> asSlipped(Term term) {
        return term.group() != null ? Set.of(term.group()) : words.near(term.folded());
    }

    private List<Set<String>> asMarked(Asked asked) {
        return asked.terms().stream()
                .flatMap(term -> Stream.of(term.exact().split(" ")))
                .map(Set::of)
                .toList();
    }

    /** Neighbouring syllables as pairs, which are rarer than either; nothing for a single syllable. */
    private List<Set<String>> sideBySide(Asked asked) {
        var syllables = asked.folded().split(" ");
        var pairs = new ArrayList<Set<String>>();
        for (var i = 0; i + 1 < syllables.length; i++) {
            pairs.add(Set.of(Tokens.joined(syllables[i] + syllables[i + 1])));
        }
        if (!pairs.isEmpty() && asked.isMarked()) {
            pairs.addAll(asMarked(asked));
        }
        return pairs;
    }

    private SearchResult answer(
            List<Candidate> found, Function<Candidate, Ranked> ranking, @Nullable String understoodAs, boolean near) {
        var counts = new CountCube(found.stream()
                        .map(candidate -> new ProductIndex.Cell(candidate.facets(), 1))
                        .toList())
                .counts(query.filters());
        var after = PagePlace.of(query);
        var rest = found.stream()
                .filter(candidate -> fits(candidate))
                .map(ranking)
                .filter(ranked -> after.map(at -> at.isBefore(ranked)).orElse(true))
                .sorted(Ranked.bestFirst())
                .limit(query.limit() + 1L)
                .toList();
        var page = rest.subList(0, Math.min(rest.size(), query.limit()));
        return new SearchResult(
                page.stream().map(ranked -> ranked.candidate().id()).toList(),
                counts.total(),
                found.size() < most,
                counts.byFacet(),
                rest.size() > page.size() ? PagePlace.after(page.getLast()).encoded() : null,
                understoodAs,
                near);
    }

    private boolean fits(Candidate candidate) {
        for (Facet facet : Facet.values()) {
            if (!query.admits(facet, candidate.value(facet))) {
                return false;
            }
        }
        return true;
    }
}
