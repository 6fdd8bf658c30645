package vn.moixa.recognition;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The code printed on a certificate: ten characters of Crockford's base 32, nine drawn at random and one that checks them. The check sums
 * the characters in the field of 32 elements with a different weight each, so a mistyped or swapped pair of characters is always noticed.
 */
public record VerificationCode(String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final int FIELD = 32;

    /** x^5 + x^2 + 1, which makes the element 2 run through all others. */
    private static final int POLYNOMIAL = 0b100101;

    public VerificationCode {
        if (text.length() != LENGTH || checksum(text) != 0) {
            throw new IllegalArgumentException("Not a verification code");
        }
    }

    public static VerificationCode draw(RandomGenerator random) {
        var drawn = new StringBuilder(LENGTH);
        for (int place = 0; place < LENGTH - 1; place++) {
            drawn.append(ALPHABET.charAt(random.nextInt(FIELD)));
        }
        // The last character has weight 1, so it equals the sum of the others.
        return new VerificationCode(
                drawn.append(ALPHABET.charAt(checksum(drawn + "0"))).toString());
    }

    /** Reads what a person types: blanks, hyphens, small letters, O for 0, I and L for 1. Nothing when the check fails. */
    public static Optional<VerificationCode> parse(String typed) {
        String clean = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]+", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean wellFormed =
                clean.length() == LENGTH && clean.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
        return wellFormed && checksum(clean) == 0 ? Optional.of(new VerificationCode(clean)) : Optional.empty();
    }

    /** In two groups of five, easier to read and type. */
    public String printed() {
        return text.substring(0, LENGTH / 2) + "-" + text.substring(LENGTH / 2);
    }

    private static int checksum(String text) {
        int sum = 0;
        for (int place = 0; place < text.length(); place++) {
            sum = twice(sum) ^ ALPHABET.indexOf(text.charAt(place));
        }
        return sum;
    }

    private static int twice(int element) {
        int doubled = element << 1;
        return doubled < FIELD ? doubled : doubled ^ POLYNOMIAL;
    }
}
