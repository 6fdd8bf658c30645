package vn.moixa.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import vn.moixa.shared.Sha256;

/** The folder behind the store: two levels by hash, written beside and moved into place, so that a reader never sees half a file. */
final class Vault {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

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

    void keep(Path received, FileHash hash) throws IOException {
        Path target = pathOf(hash);
        Files.createDirectories(target.getParent());
        Files.move(received, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void remove(FileHash hash) throws IOException {
        Files.deleteIfExists(pathOf(hash));
    }

    /** The size of a content, or −1 when it is not there. */
    long sizeOf(FileHash hash) throws IOException {
        Path path = pathOf(hash);
        return Files.exists(path) ? Files.size(path) : -1;
    }

    /** Contents that have lain here since before the moment. */
    List<FileHash> olderThan(Instant moment) throws IOException {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (var paths = Files.find(
                root,
                3,
                (path, about) -> about.isRegularFile()
                        && HASH.matcher(path.getFileName().toString()).matches()
                        && about.lastModifiedTime().toInstant().isBefore(moment))) {
            return paths.map(path -> new FileHash(path.getFileName().toString()))
                    .toList();
        }
    }

    /** What a broken upload left behind before the moment. */
    int removeUnfinished(Instant moment) throws IOException {
        Path incoming = root.resolve("incoming");
        if (!Files.exists(incoming)) {
            return 0;
        }
        List<Path> old;
        try (var paths = Files.find(
                incoming,
                1,
                (_, about) -> about.isRegularFile()
                        && about.lastModifiedTime().toInstant().isBefore(moment))) {
            old = paths.toList();
        }
        for (Path path : old) {
            Files.deleteIfExists(path);
        }
        return old.size();
    }

    FileHash keep(byte[] content) throws IOException {
        Path incoming = root.resolve("incoming");
        Files.createDirectories(incoming);
        Path made = Files.write(Files.createTempFile(incoming, "made", ""), content);
        FileHash hash = hashOf(made);
        keep(made, hash);
        return hash;
    }

    static FileHash hashOf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = Sha256.digest();
            byte[] buffer = new byte[64 * 1024];
            for (int read; (read = in.read(buffer)) > 0; ) {
                digest.update(buffer, 0, read);
            }
            return new FileHash(HexFormat.of().formatHex(digest.digest()));
        }
    }
}
