package vn.moixa.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Keystrokes of the Telex and VNI input methods typed while the method was off: "gaoj sengs cuf" means gạo séng cù (C44). A guess for
 * queries that found nothing, never applied to stored text. What cannot be a Vietnamese syllable stays as typed.
 */
public final class RawTyping {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");

    private RawTyping() {}

    /** The text read as Telex; nothing when no syllable changes. */
    public static Optional<String> telex(String text) {
        return decoded(text, syllable -> new Keys(syllable).telex());
    }

    /** The text read as VNI; nothing when no syllable changes. */
    public static Optional<String> vni(String text) {
        return decoded(text, syllable -> new Keys(syllable).vni());
    }

    private static Optional<String> decoded(String text, UnaryOperator<String> syllableDecoder) {
        var typed = VietnameseText.nfc(text).toLowerCase(Locale.ROOT);
        var decoded = WORD.matcher(typed).replaceAll(word -> syllableDecoder.apply(word.group()));
        return decoded.equals(typed) ? Optional.empty() : Optional.of(decoded);
    }

    /** One syllable while its keys are replayed. */
    private static final class Keys {

        private static final String TELEX_TONES = "sfrxj";
        private static final String VNI_TONES = "12345";

        private final String typed;
        private final StringBuilder letters = new StringBuilder();
        private char tone;

        Keys(String typed) {
            this.typed = typed;
        }

        String telex() {
            for (var i = 0; i < typed.length(); i++) {
                var key = typed.charAt(i);
                if (!isTelexMark(key)) {
                    letters.append(key);
                }
            }
            return result();
        }

        String vni() {
            for (var i = 0; i < typed.length(); i++) {
                var key = typed.charAt(i);
                if (!isVniMark(key)) {
                    letters.append(key);
                }
            }
            return result();
        }

        private boolean isTelexMark(char key) {
            if (isTone(TELEX_TONES.indexOf(key))) {
                return true;
            }
            return switch (key) {
                case 'a' -> endsWith('a') && replaceLast("a", "â");
                case 'e' -> endsWith('e') && replaceLast("e", "ê");
                case 'o' -> endsWith('o') && replaceLast("o", "ô");
                case 'w' -> horn() || replaceLast("a", "ă");
                case 'd' -> bar();
                default -> false;
            };
        }

        private boolean isVniMark(char key) {
            if (isTone(VNI_TONES.indexOf(key))) {
                return true;
            }
            return switch (key) {
                case '6' -> replaceLast("aeo", "âêô");
                case '7' -> horn();
                case '8' -> replaceLast("a", "ă");
                case '9' -> bar();
                default -> false;
            };
        }

        private boolean isTone(int index) {
            var hasVowel = letters.chars().anyMatch(c -> Syllable.isVowel((char) c));
            if (index < 0 || !hasVowel) {
                return false;
            }
            tone = Syllable.TONES.charAt(index);
            return true;
        }

        /** "uo" takes both horns: tuong + w is tương; "uwow" gave the first one already. */
        private boolean horn() {
            var pair = letters.lastIndexOf("uo");
            if (pair >= 0 && (pair == 0 || letters.charAt(pair - 1) != 'q') && pair + 2 < letters.length()) {
                letters.replace(pair, pair + 2, "ươ");
                return true;
            }
            var a = letters.lastIndexOf("a");
            return letters.lastIndexOf("o") > a || letters.lastIndexOf("u") > a ? replaceLast("ou", "ơư") : false;
        }

        private boolean bar() {
            if (!letters.isEmpty() && letters.charAt(0) == 'd') {
                letters.setCharAt(0, 'đ');
                return true;
            }
            return false;
        }

        private boolean endsWith(char letter) {
            return !letters.isEmpty() && letters.charAt(letters.length() - 1) == letter;
        }

        private boolean replaceLast(String anyOf, String by) {
            for (var i = letters.length() - 1; i >= 0; i--) {
                var index = anyOf.indexOf(letters.charAt(i));
                if (index >= 0) {
                    letters.setCharAt(i, by.charAt(index));
                    return true;
                }
            }
            return false;
        }

        private String result() {
            var hornOnBoth = letters.indexOf("uơ");
            if (hornOnBoth >= 0 && hornOnBoth + 2 < letters.length()) {
                letters.setCharAt(hornOnBoth, 'ư');
            }
            var toneless = letters.toString();
            if (!Syllable.isPossible(toneless)) {
                return typed;
            }
            var firstVowel = 0;
            while (!Syllable.isVowel(toneless.charAt(firstVowel))) {
                firstVowel++;
            }
            return tone == 0 ? toneless : Syllable.withTone(toneless, tone, firstVowel);
        }
    }
}
