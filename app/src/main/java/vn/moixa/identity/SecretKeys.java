package vn.moixa.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.moixa.identity.domain.SecretBox;

/**
 * The keys of the secret box: given in the environment (base64, separated by commas, the present one first), or in a file of the data folder
 * that only its owner may read, one key a line, made when first needed.
 */
final class SecretKeys {

    private static final Logger LOG = LoggerFactory.getLogger(SecretKeys.class);
    private static final String OWNER_ONLY = "rw-------";

    private final String given;
    private final Path file;

    SecretKeys(String given, Path file) {
        this.given = given;
        this.file = file;
    }

    boolean areGiven() {
        return !given.isBlank();
    }

    Path file() {
        return file;
    }

    List<byte[]> read() {
        try {
            return areGiven() ? keys(Arrays.stream(given.split(","))) : fromFile();
        } catch (IOException broken) {
            throw new UncheckedIOException("The file of secret keys cannot be read: " + file, broken);
        }
    }

    /** Puts a new key before the others; they stay, so that what they sealed and old backups can still be opened. */
    void addToFile() throws IOException {
        var lines = new ArrayList<String>();
        lines.add(Base64.getEncoder().encodeToString(SecretBox.freshKey()));
        if (Files.exists(file)) {
            lines.addAll(Files.readAllLines(file));
        }
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        create(beside);
        Files.write(beside, lines);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private List<byte[]> fromFile() throws IOException {
        if (!Files.exists(file)) {
            makeFile();
        }
        if (isPosix(file)
                && !PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                        .equals(OWNER_ONLY)) {
            LOG.warn("Others may read the file of secret keys {}: run chmod 600 on it", file);
        }
        return keys(Files.readAllLines(file).stream());
    }

    private void makeFile() throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        Path whole = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
        create(whole);
        Files.write(whole, List.of(Base64.getEncoder().encodeToString(SecretBox.freshKey())));
        try {
            // A link, unlike a move, never replaces the key that another copy of the application just made.
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException byAnother) {
            LOG.debug("Another process made the file of secret keys", byAnother);
        } finally {
            Files.delete(whole);
        }
    }

    private static void create(Path path) throws IOException {
        if (isPosix(Objects.requireNonNull(path.toAbsolutePath().getParent()))) {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
        } else {
            Files.createFile(path);
        }
    }

    private static boolean isPosix(Path path) throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView("posix");
    }

    private static List<byte[]> keys(Stream<String> texts) {
        List<byte[]> keys = texts.map(String::strip)
                .filter(text -> !text.isEmpty() && !text.startsWith("#"))
                .map(SecretKeys::key)
                .toList();
        if (keys.isEmpty()) {
            throw new IllegalStateException("There is no secret key: see docs/how-to/keep-secrets.md");
        }
        return keys;
    }

    private static byte[] key(String text) {
        try {
            byte[] key = Base64.getDecoder().decode(text);
            if (key.length == SecretBox.KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            LOG.debug("A secret key is not base64", notBase64);
        }
        throw new IllegalStateException(
                "A secret key must be 32 bytes in base64, as openssl rand -base64 32 prints: see docs/how-to/keep-secrets.md");
    }
}
