package vn.moixa.identity.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import vn.moixa.shared.Sha256;

/**
 * Keeps a secret that must be read again, such as that of a second factor, unreadable in the database and its backups: AES-256-GCM, bound to its
 * owner so that it cannot be moved to another account. The first key seals, all open; so a key can be replaced while the site answers.
 */
public final class SecretBox {

    public static final int KEY_BYTES = 32;

    private static final String VERSION = "v1";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Supplier<List<byte[]>> source;
    private volatile @Nullable List<byte[]> keys;

    /** @param source asked when a key is first needed, and again when something was sealed by a key that is not known yet */
    public SecretBox(Supplier<List<byte[]>> source) {
        this.source = source;
    }

    public static byte[] freshKey() {
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    public String seal(String secret, String owner) {
        byte[] key = known().getFirst();
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, key, nonce, owner, secret.getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        return String.join(":", VERSION, nameOf(key), base64(nonce), base64(sealed));
    }

    /** Nothing when no key opens it, or when it was sealed for somebody else. What was kept before there was a box is readable as it is. */
    public Optional<String> open(String kept, String owner) {
        if (!kept.startsWith(VERSION + ":")) {
            return Optional.of(kept);
        }
        String[] parts = kept.split(":", 4);
        if (parts.length < 4) {
            return Optional.empty();
        }
        return keyNamed(parts[1])
                .flatMap(key -> run(
                        Cipher.DECRYPT_MODE,
                        key,
                        Base64.getDecoder().decode(parts[2]),
                        owner,
                        Base64.getDecoder().decode(parts[3])))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** What everything begins with that the present key sealed. */
    public String presentPrefix() {
        return VERSION + ":" + nameOf(known().getFirst()) + ":";
    }

    /** Takes up keys that changed. */
    public void reload() {
        keys = List.copyOf(source.get());
    }

    private Optional<byte[]> keyNamed(String name) {
        Optional<byte[]> found = named(known(), name);
        if (found.isEmpty()) {
            reload();
            found = named(known(), name);
        }
        return found;
    }

    private static Optional<byte[]> named(List<byte[]> keys, String name) {
        return keys.stream().filter(key -> nameOf(key).equals(name)).findFirst();
    }

    private List<byte[]> known() {
        List<byte[]> present = keys;
        if (present == null) {
            present = List.copyOf(source.get());
            keys = present;
        }
        return present;
    }

    private static Optional<byte[]> run(int mode, byte[] key, byte[] nonce, String owner, byte[] content) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return Optional.of(cipher.doFinal(content));
        } catch (javax.crypto.AEADBadTagException tampered) {
            return Optional.empty();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The key cannot be found from its name. */
    private static String nameOf(byte[] key) {
        return HexFormat.of().formatHex(Sha256.of(key), 0, 4);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
