package vn.moixa.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The folder behind the store: two levels by hash, written beside and moved into place, so that a reader never sees half a file. */
final class Vault {

    private final Path root;

    Vault(Path root) {
        this.root = root;
    }

    Path pathOf(FileHash hash) {
        String name = hash.value();
        return root.resolve(name.substring(0, 2)).resolve(name.substring(2, 4)).resolve(name);
    }

    /** Copies the content to a file of its own that is not yet in the store; stops one byte after the limit. */
    Path receive(InputStream content, long limit) throws IOException {
        Path incoming = root.resolve("incoming");
        Files.createDirectories(incoming);
        Path file = Files.createTempFile(incoming, "received", "");
        try (var out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[64 * 1024];
            long room = limit + 1;
            for (int read; room > 0 && (read = content.read(buffer, 0, (int) Math.min(buffer.length, room))) > 0; ) {
                out.write(buffer, 0, read);
                room -= read;
            }
        }
        return file;
    }

    FileHash keep(Path received) throws IOException {
        FileHash hash = hashOf(received);
        Path target = pathOf(hash);
        Files.createDirectories(target.getParent());
        Files.move(received, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return hash;
    }

    FileHash keep(byte[] content) throws IOException {
        Path incoming = root.resolve("incoming");
        Files.createDirectories(incoming);
        return keep(Files.write(Files.createTempFile(incoming, "made", ""), content));
    }

    private static FileHash hashOf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[64 * 1024];
            for (int read; (read = in.read(buffer)) > 0; ) {
                digest.update(buffer, 0, read);
            }
            return new FileHash(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
