package vn.moixa.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** The folder of one size: its data are kept from run to run, and thrown away when the schema or the generator changed. */
final class Kept {

    private Kept() {}

    static Path folder(Path home, Path folder) throws IOException {
        var fingerprint = fingerprint(home);
        Path stamp = folder.resolve("fingerprint");
        if (Files.exists(folder)
                && !(Files.exists(stamp) && Files.readString(stamp).equals(fingerprint))) {
            delete(folder);
        }
        Files.createDirectories(folder);
        Files.writeString(stamp, fingerprint);
        return folder;
    }

    private static String fingerprint(Path home) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (Path root : List.of(
                    home.resolve("database/src/main/resources/db/migration"), home.resolve("bench/generate.sql"))) {
                try (var files = Files.walk(root)) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                        digest.update(Files.readAllBytes(file));
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
