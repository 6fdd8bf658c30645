package vn.moixa.shared;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The forms in which Vietnamese text is kept and compared. Only {@link #nfc} is ever stored for showing; the others are search keys,
 * because folding makes different words equal (quế and quê, Minh Quân and Minh Quán).
 */
public final class VietnameseText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** Marks without a letter to stand on count as punctuation. */
    private static final Pattern NOT_WORD =
            Pattern.compile("^\\p{M}+|[^\\p{L}\\p{M}\\p{Nd}]\\p{M}*+(?:[^\\p{L}\\p{M}\\p{Nd}]\\p{M}*+)*");

    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");
    private static final int LONGEST_SLUG = 100;

    private VietnameseText() {}

    /** The form at every entrance: composed (C38), with the look-alike Eth of old fonts made the Vietnamese Đ (C39), blanks collapsed. */
    public static String nfc(String text) {
        var composed = Normalizer.isNormalized(text, Form.NFC) ? text : Normalizer.normalize(text, Form.NFC);
        return collapsed(composed.replace('Ð', 'Đ').replace('ð', 'đ'));
    }

    /** Lower case without diacritics and punctuation, syllables parted by one blank (C40). */
    public static String folded(String text) {
        var lower = nfc(text).toLowerCase(Locale.ROOT);
        if (Letters.knowsAll(lower)) {
            return foldedLetters(lower);
        }
        var bare = MARKS.matcher(Normalizer.normalize(lower.replace('đ', 'd'), Form.NFD))
                .replaceAll("");
        return NOT_WORD.matcher(bare).replaceAll(" ").strip();
    }

    private static String foldedLetters(String lower) {
        var folded = new StringBuilder(lower.length());
        for (var i = 0; i < lower.length(); i++) {
            var bare = Letters.bare(lower.charAt(i));
            if (bare != ' ') {
                folded.append(bare);
            } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        return folded.toString().strip();
    }

    private static String collapsed(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var blank = Character.isSpaceChar(c) || Character.isWhitespace(c);
            if (blank && (c != ' ' || i == 0 || i == text.length() - 1 || text.charAt(i - 1) == ' ')) {
                return BLANKS.matcher(text).replaceAll(" ").strip();
            }
        }
        return text;
    }

    /** Folded without blanks and with y written i, so that Sapa finds Sa Pa and Lí finds Lý (C42). */
    public static String joined(String text) {
        return folded(text).replace(" ", "").replace('y', 'i');
    }

    /** Lower case with all diacritics, the tone on one agreed vowel, so that hòa equals hoà (C41); punctuation becomes a blank. */
    public static String toneNormalised(String text) {
        var words = words(nfc(text).toLowerCase(Locale.ROOT));
        if (words.isEmpty()) {
            return words;
        }
        var normalised = new StringBuilder(words.length());
        for (String syllable : words.split(" ")) {
            if (!normalised.isEmpty()) {
                normalised.append(' ');
            }
            normalised.append(Syllable.withAgreedTonePlace(syllable));
        }
        return normalised.toString();
    }

    /** Everything but letters, digits and their marks made one blank; most texts have nothing else. */
    private static String words(String lower) {
        for (var i = 0; i < lower.length(); i++) {
            var c = lower.charAt(i);
            if (c != ' ' && !Character.isLetterOrDigit(c)) {
                return NOT_WORD.matcher(lower).replaceAll(" ").strip();
            }
        }
        return lower;
    }

    /** Whether two texts are the same to a careful reader: case, blanks and the place of the tone do not matter, every diacritic does. */
    public static boolean same(String one, String other) {
        return toneNormalised(one).equals(toneNormalised(other));
    }

    /** Whether the text carries a diacritic or a barred đ, so that its writer meant the tones. */
    public static boolean hasDiacritics(String text) {
        var lower = nfc(text).toLowerCase(Locale.ROOT);
        return lower.indexOf('đ') >= 0
                || MARKS.matcher(Normalizer.normalize(lower, Form.NFD)).find();
    }

    /** For addresses: folded, hyphens for blanks, cut at a syllable. */
    public static String slug(String text) {
        var slug = folded(text).replaceAll("[^a-z0-9 ]+", " ").strip().replaceAll(" +", "-");
        if (slug.length() <= LONGEST_SLUG) {
            return slug;
        }
        var cut = slug.lastIndexOf('-', LONGEST_SLUG);
        return slug.substring(0, cut > 0 ? cut : LONGEST_SLUG);
    }

    /** The syllables of the folded form; blanks part syllables, not words (C48). */
    public static List<String> syllables(String text) {
        var folded = folded(text);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }
}
