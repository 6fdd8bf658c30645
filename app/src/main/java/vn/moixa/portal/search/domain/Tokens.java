package vn.moixa.portal.search.domain;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.moixa.shared.Synonyms;
import vn.moixa.shared.VietnameseText;

/** The words a product is found by. A prefix tells the kind, so that no kind can be taken for another. */
public final class Tokens {

    private static final int LONGEST_JOIN = 3;

    private record PlaceIn(String name, Synonyms synonyms) {}

    /** Places are the units of the lists: as many as there are, named by every product. */
    private static final Map<PlaceIn, Set<String>> OF_PLACES = new ConcurrentHashMap<>();

    private Tokens() {}

    /** A group of synonyms. */
    public static String group(String agreed) {
        return "+" + agreed.replace(" ", "");
    }

    /** Neighbouring syllables written as one word: Sapa. */
    public static String joined(String text) {
        return "=" + VietnameseText.joined(text);
    }

    /** A syllable with the beginnings that are often confused made equal: s/x, ch/tr, d/gi/r, l/n (C45). */
    public static String sounds(String folded) {
        return "~" + soundClass(folded);
    }

    /** All tokens of a product: everything for its name and its places, syllables and synonyms only for its maker. */
    static Set<String> of(String name, String maker, Collection<String> places, Synonyms synonyms) {
        var tokens = new LinkedHashSet<String>();
        addSyllables(tokens, name);
        addJoins(tokens, name);
        addGroups(tokens, name, synonyms);
        for (String syllable : VietnameseText.syllables(name)) {
            tokens.add(sounds(syllable));
        }
        addSyllables(tokens, maker);
        addGroups(tokens, maker, synonyms);
        for (String place : places) {
            tokens.addAll(OF_PLACES.computeIfAbsent(new PlaceIn(place, synonyms), Tokens::ofPlace));
        }
        return tokens;
    }

    private static Set<String> ofPlace(PlaceIn place) {
        var tokens = new LinkedHashSet<String>();
        addSyllables(tokens, place.name());
        addGroups(tokens, place.name(), place.synonyms());
        tokens.add(joined(place.name()));
        return tokens;
    }

    private static void addSyllables(Set<String> tokens, String text) {
        var exact = VietnameseText.toneNormalised(text);
        if (!exact.isEmpty()) {
            for (String syllable : exact.split(" ")) {
                tokens.add(syllable);
            }
            tokens.addAll(VietnameseText.syllables(exact));
        }
    }

    private static void addJoins(Set<String> tokens, String text) {
        var syllables = VietnameseText.syllables(text);
        for (var length = 2; length <= LONGEST_JOIN; length++) {
            for (var start = 0; start + length <= syllables.size(); start++) {
                tokens.add(joined(String.join("", syllables.subList(start, start + length))));
            }
        }
    }

    private static void addGroups(Set<String> tokens, String text, Synonyms synonyms) {
        for (var segment : synonyms.segments(text)) {
            if (segment.known()) {
                tokens.add(group(segment.agreed()));
            }
        }
    }

    private static String soundClass(String folded) {
        if (folded.startsWith("tr")) {
            return "ch" + folded.substring(2);
        }
        if (folded.startsWith("gi") && folded.length() > 2) {
            return "d" + folded.substring(2);
        }
        if (folded.isEmpty()) {
            return folded;
        }
        var rest = folded.substring(1);
        return switch (folded.charAt(0)) {
            case 'x' -> "s" + rest;
            case 'r' -> "d" + rest;
            case 'n' -> rest.startsWith("g") || rest.startsWith("h") ? folded : "l" + rest;
            default -> folded;
        };
    }
}
