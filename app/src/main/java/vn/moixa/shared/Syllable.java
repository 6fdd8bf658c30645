package vn.moixa.shared;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;

/** How one Vietnamese syllable is built: initial consonants, a run of vowels that carries the tone, final consonants. */
final class Syllable {

    static final String TONES = "\u0301\u0300\u0309\u0303\u0323";
    private static final String VOWELS = "aăâeêioôơuưy";
    private static final String MARKED = "ăâêôơ";

    private static final Pattern POSSIBLE = Pattern.compile(
            "(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|n|ph?|qu|r|s|th?|tr|t|v|x)?"
                    + "(?:i?[aăâ]|iê|yê|y|[eêioôơuư]|i[oôơu]|[ou][aăâeêiô]|uơ|uy[aêu]?|ươ|ư[aiu])[iouy]?(?:ch?|m|nh?|ng|p|t)?");

    private Syllable() {}

    /** The syllable with its tone on the vowel that the traditional rule names: hòa, thúy, khoẻ becomes khỏe. */
    static String withAgreedTonePlace(String syllable) {
        if (isPlain(syllable)) {
            return syllable;
        }
        if (Letters.knowsAll(syllable)) {
            return agreedAmongLetters(syllable);
        }
        var bare = new StringBuilder();
        char tone = 0;
        var tonedAt = -1;
        var decomposed = Normalizer.normalize(syllable, Form.NFD);
        for (var i = 0; i < decomposed.length(); i++) {
            var c = decomposed.charAt(i);
            if (TONES.indexOf(c) < 0) {
                bare.append(c);
            } else if (tone == 0) {
                tone = c;
                tonedAt = Normalizer.normalize(bare, Form.NFC).length() - 1;
            } else {
                return syllable;
            }
        }
        var toneless = Normalizer.normalize(bare, Form.NFC);
        return tone == 0 || tonePlace(toneless, tonedAt) < 0 ? syllable : withTone(toneless, tone, tonedAt);
    }

    private static String agreedAmongLetters(String syllable) {
        var toneless = new StringBuilder(syllable.length());
        var tone = 0;
        var tonedAt = -1;
        for (var i = 0; i < syllable.length(); i++) {
            var c = syllable.charAt(i);
            toneless.append(Letters.toneless(c));
            if (Letters.tone(c) > 0) {
                if (tone > 0) {
                    return syllable;
                }
                tone = Letters.tone(c);
                tonedAt = i;
            }
        }
        var place = tone == 0 ? -1 : tonePlace(toneless.toString(), tonedAt);
        var toned = place < 0 ? 0 : Letters.withTone(toneless.charAt(place), tone);
        if (toned == 0) {
            return syllable;
        }
        toneless.setCharAt(place, toned);
        return toneless.toString();
    }

    /** Puts the tone on the run of vowels around the position. */
    static String withTone(String toneless, char tone, int near) {
        var place = tonePlace(toneless, near);
        return place < 0
                ? toneless
                : Normalizer.normalize(
                        toneless.substring(0, place + 1) + tone + toneless.substring(place + 1), Form.NFC);
    }

    /** Whether a syllable could be Vietnamese; foreign words and half-decoded keystrokes are not. Expects no tone. */
    static boolean isPossible(String toneless) {
        return POSSIBLE.matcher(toneless).matches();
    }

    static boolean isVowel(char c) {
        return VOWELS.indexOf(c) >= 0;
    }

    private static int tonePlace(String toneless, int near) {
        if (near < 0 || near >= toneless.length() || !isVowel(toneless.charAt(near))) {
            return -1;
        }
        var start = near;
        while (start > 0 && isVowel(toneless.charAt(start - 1))) {
            start--;
        }
        var end = near + 1;
        while (end < toneless.length() && isVowel(toneless.charAt(end))) {
            end++;
        }
        if (end - start > 1 && start > 0 && vowelBelongsToInitial(toneless, start)) {
            start++;
        }
        for (var i = end - 1; i >= start; i--) {
            if (MARKED.indexOf(toneless.charAt(i)) >= 0) {
                return i;
            }
        }
        var horn = toneless.indexOf('ư', start);
        if (horn >= 0 && horn < end) {
            return horn;
        }
        return switch (end - start) {
            case 1 -> start;
            case 2 -> end < toneless.length() ? start + 1 : start;
            default -> start + 1;
        };
    }

    private static boolean vowelBelongsToInitial(String toneless, int start) {
        var initial = toneless.charAt(start - 1);
        var vowel = toneless.charAt(start);
        return (initial == 'q' && vowel == 'u') || (initial == 'g' && vowel == 'i');
    }

    private static boolean isPlain(String syllable) {
        return syllable.chars().allMatch(c -> c < 128);
    }
}
