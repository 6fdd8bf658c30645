package vn.moixa.identity.domain;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import vn.moixa.shared.Sha256;

/**
 * Something only its bearer knows: a link in a letter, an API token, a recovery code. Only its hash is stored; being random and long, it
 * needs no slow hash.
 */
public record Secret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final String TOKEN_PREFIX = "mx_";
    /** No letters that are read for one another. */
    private static final String CODE_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int CODE_LENGTH = 12;

    public static Secret forLink() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The prefix lets scanners of public code find a token that was published by mistake. */
    public static Secret forApi() {
        return new Secret(TOKEN_PREFIX + forLink().text);
    }

    /** Codes to be written down: {@code K7QM-2XWB-9RTD}. */
    public static List<Secret> recoveryCodes(int count) {
        var codes = new ArrayList<Secret>();
        for (int made = 0; made < count; made++) {
            var code = new StringBuilder();
            for (int index = 0; index < CODE_LENGTH; index++) {
                if (index > 0 && index % 4 == 0) {
                    code.append('-');
                }
                code.append(CODE_LETTERS.charAt(RANDOM.nextInt(CODE_LETTERS.length())));
            }
            codes.add(new Secret(code.toString()));
        }
        return codes;
    }

    public byte[] hash() {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "Secret[…]";
    }
}
