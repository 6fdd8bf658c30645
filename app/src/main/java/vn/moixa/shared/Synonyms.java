package vn.moixa.shared;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words of the trade that mean the same in a search, and only there: chè and trà stay different words elsewhere (C46, R17). */
public final class Synonyms {

    private static final String RESOURCE = "synonyms.txt";

    private final Map<String, String> canonicalByPhrase;
    private final int longestPhrase;

    private Synonyms(Map<String, String> canonicalByPhrase) {
        this.canonicalByPhrase = Map.copyOf(canonicalByPhrase);
        this.longestPhrase = canonicalByPhrase.keySet().stream()
                .mapToInt(phrase -> phrase.split(" ").length)
                .max()
                .orElse(0);
    }

    /** The list that comes with the application: one group a line, members parted by {@code =}, the first one is the agreed word. */
    public static Synonyms ofTheTrade() {
        try (var in = Synonyms.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The list of synonyms is missing from the application");
            }
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Synonyms read(List<String> lines) {
        var canonical = new HashMap<String, String>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var members = line.split("=");
            var agreed = VietnameseText.folded(members[0]);
            for (String member : members) {
                canonical.put(VietnameseText.folded(member), agreed);
            }
        }
        return new Synonyms(canonical);
    }

    /** The folded text with every known phrase, longest first, replaced by the agreed one. */
    public String canonical(String text) {
        return String.join(" ", segments(text).stream().map(Segment::agreed).toList());
    }

    /**
     * A stretch of a text: a known phrase or a single syllable.
     *
     * @param start index of its first syllable
     * @param length number of its syllables
     * @param known whether it is a phrase of the list
     * @param agreed folded; the agreed phrase, or the syllable itself
     */
    public record Segment(int start, int length, boolean known, String agreed) {}

    /** The text cut into known phrases, longest first from the left, and the syllables between. */
    public List<Segment> segments(String text) {
        var syllables = VietnameseText.syllables(text);
        var segments = new ArrayList<Segment>(syllables.size());
        var start = 0;
        while (start < syllables.size()) {
            var known = phraseAt(syllables, start);
            var length = Math.max(known, 1);
            var phrase = String.join(" ", syllables.subList(start, start + length));
            segments.add(new Segment(start, length, known > 0, canonicalByPhrase.getOrDefault(phrase, phrase)));
            start += length;
        }
        return segments;
    }

    private int phraseAt(List<String> syllables, int start) {
        for (var length = Math.min(longestPhrase, syllables.size() - start); length > 0; length--) {
            if (canonicalByPhrase.containsKey(String.join(" ", syllables.subList(start, start + length)))) {
                return length;
            }
        }
        return 0;
    }
}
