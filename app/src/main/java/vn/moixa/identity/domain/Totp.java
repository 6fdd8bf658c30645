package vn.moixa.identity.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Six digits that change every 30 seconds (RFC 6238 with SHA-1, as every authenticator app expects). */
public record Totp(String secret) {

    private static final int SECONDS_PER_STEP = 30;
    /** The phone's clock may be half a minute off. */
    private static final int STEPS_OFF = 1;

    private static final int SECRET_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Totp fresh() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return new Totp(Base32.encode(bytes));
    }

    /** The step whose code was given, if it is one of those that hold now. The caller refuses a step that was used already. */
    public OptionalLong matchingStep(String code, Instant now) {
        byte[] given = code.getBytes(StandardCharsets.US_ASCII);
        long current = stepAt(now);
        return LongStream.rangeClosed(current - STEPS_OFF, current + STEPS_OFF)
                .filter(step ->
                        java.security.MessageDigest.isEqual(codeOf(step, 6).getBytes(StandardCharsets.US_ASCII), given))
                .findFirst();
    }

    /** The code that an app shows at the moment. */
    public String codeAt(Instant moment) {
        return codeOf(stepAt(moment), 6);
    }

    String codeOf(long step, int digits) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(Base32.decode(secret), "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 15;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fff_ffff;
            return String.format("%0" + digits + "d", number % (int) Math.pow(10, digits));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static long stepAt(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), SECONDS_PER_STEP);
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "Totp[…]";
    }
}
