package vn.moixa.shared;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/** The composed letters of Latin script taken apart once, so that searching a million names need not do it again. */
final class Letters {

    /** Basic Latin to the last composed Vietnamese letter. */
    private static final int END = 0x1F00;

    private static final char[] BARE = new char[END];
    private static final char[] TONELESS = new char[END];
    private static final byte[] TONE = new byte[END];
    private static final char[][] WITH_TONE = new char[Syllable.TONES.length()][END];

    static {
        for (char c = 0; c < END; c++) {
            takeApart(c);
        }
        for (char c = 0; c < END; c++) {
            if (TONE[c] > 0) {
                WITH_TONE[TONE[c] - 1][TONELESS[c]] = c;
            }
        }
    }

    private Letters() {}

    private static void takeApart(char c) {
        var parts = Normalizer.normalize(String.valueOf(c), Form.NFD);
        TONELESS[c] = c;
        BARE[c] = c == 'đ' ? 'd' : Character.isLetterOrDigit(c) ? parts.charAt(0) : ' ';
        for (var i = 1; i < parts.length(); i++) {
            var tone = Syllable.TONES.indexOf(parts.charAt(i));
            if (tone >= 0) {
                TONE[c] = (byte) (tone + 1);
                var rest = Normalizer.normalize(parts.substring(0, i) + parts.substring(i + 1), Form.NFC);
                TONELESS[c] = rest.length() == 1 ? rest.charAt(0) : c;
            }
        }
    }

    /** Whether all characters are in the tables: composed letters, digits and signs, no loose marks. */
    static boolean knowsAll(CharSequence text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= END || (c >= 0x300 && c < 0x370) || (c >= 0x483 && c < 0x1E00)) {
                return false;
            }
        }
        return true;
    }

    /** The letter without any mark, a blank for a sign. */
    static char bare(char c) {
        return BARE[c];
    }

    static char toneless(char c) {
        return TONELESS[c];
    }

    /** 0 for none, else one more than the index in {@link Syllable#TONES}. */
    static int tone(char c) {
        return TONE[c];
    }

    /** The letter with the tone, or 0 when there is none. */
    static char withTone(char toneless, int tone) {
        return WITH_TONE[tone - 1][toneless];
    }
}
