package vn.moixa.portal.search.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.moixa.shared.Synonyms;
import vn.moixa.shared.VietnameseText;

/** Reads a query: words that say nothing about the product are dropped, stars are taken out, phrases with synonyms stay together. */
public final class QueryReader {

    private static final Map<String, Integer> STARS =
            Map.of("3", 3, "4", 4, "5", 5, "ba", 3, "bốn", 4, "bon", 4, "năm", 5, "nam", 5);
    private static final Set<String> STAR_WORDS = Set.of("sao", "star", "stars");
    private static final int MOST_TERMS = 12;

    private final Synonyms synonyms;
    private final Set<String> emptyPhrases;
    private final Set<String> foldedEmptyPhrases;
    private final int longestEmptyPhrase;

    public QueryReader(Synonyms synonyms) {
        this.synonyms = synonyms;
        this.emptyPhrases = emptyPhrases();
        // Without diacritics a single syllable means too much: "qua" is quà as well as quả.
        this.foldedEmptyPhrases = emptyPhrases.stream()
                .filter(phrase -> phrase.contains(" "))
                .map(VietnameseText::folded)
                .collect(Collectors.toUnmodifiableSet());
        this.longestEmptyPhrase = emptyPhrases.stream()
                .mapToInt(phrase -> phrase.split(" ").length)
                .max()
                .orElse(0);
    }

    public Asked read(String text) {
        var exact = syllables(
                VietnameseText.toneNormalised(text.replace("★", " sao ").replace("*", " sao ")));
        Integer stars = null;
        var kept = new ArrayList<String>(exact.size());
        for (var i = 0; i < exact.size(); i++) {
            var number = i + 1 < exact.size() && STAR_WORDS.contains(exact.get(i + 1)) ? STARS.get(exact.get(i)) : null;
            if (number == null) {
                kept.add(exact.get(i));
            } else {
                stars = number;
                i++;
            }
        }
        var telling = withoutEmptyPhrases(kept);
        return new Asked(terms(telling.isEmpty() && stars == null ? kept : telling), stars);
    }

    private List<Term> terms(List<String> exact) {
        var terms = new ArrayList<Term>(exact.size());
        for (var segment : synonyms.segments(String.join(" ", exact))) {
            if (terms.size() == MOST_TERMS) {
                break;
            }
            var words = String.join(" ", exact.subList(segment.start(), segment.start() + segment.length()));
            terms.add(new Term(
                    words, VietnameseText.folded(words), segment.known() ? Tokens.group(segment.agreed()) : null));
        }
        return terms;
    }

    /** Phrases with synonyms are looked at first, so that the xã of hợp tác xã stays. */
    private List<String> withoutEmptyPhrases(List<String> exact) {
        var kept = new ArrayList<String>(exact.size());
        for (var segment : synonyms.segments(String.join(" ", exact))) {
            if (segment.known()) {
                kept.addAll(exact.subList(segment.start(), segment.start() + segment.length()));
            } else {
                kept.add(exact.get(segment.start()));
                dropEmptyPhraseAtEnd(kept);
            }
        }
        return kept;
    }

    private void dropEmptyPhraseAtEnd(List<String> kept) {
        for (var length = Math.min(longestEmptyPhrase, kept.size()); length > 0; length--) {
            var tail = kept.subList(kept.size() - length, kept.size());
            var phrase = String.join(" ", tail);
            if (emptyPhrases.contains(phrase) || foldedEmptyPhrases.contains(phrase)) {
                tail.clear();
                return;
            }
        }
    }

    private static List<String> syllables(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }

    private static Set<String> emptyPhrases() {
        try (var in = Objects.requireNonNull(QueryReader.class.getResourceAsStream("empty_phrases.txt"))) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(VietnameseText::toneNormalised)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
