package vn.moixa.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.moixa.file.Inspection.Finding;
import vn.moixa.file.Storing.Reason;
import vn.moixa.file.store.StoredFiles;

/** Takes files in and gives them back. */
@Component
public class Files {

    /** The widths in which pictures are kept for pages. */
    public static final List<Integer> WIDTHS = List.of(320, 640, 1280);

    private final Vault vault;
    private final StoredFiles storedFiles;
    private final TransactionTemplate transaction;
    private final InstantSource time;
    private final Inspection inspection = new Inspection();

    Files(
            @Value("${moixa.files}") Path folder,
            StoredFiles storedFiles,
            PlatformTransactionManager transactions,
            InstantSource time) {
        this.transaction = new TransactionTemplate(transactions);
        this.vault = new Vault(folder);
        this.storedFiles = storedFiles;
        this.time = time;
    }

    /** Keeps a file that only staff and its owner will be given; the room that owns it decides to whom. */
    public Storing store(InputStream content, String name, @Nullable UUID storedBy) {
        return store(content, name, storedBy, false);
    }

    /** Keeps a picture that everyone may see at {@code /anh/{hash}/{width}}; anything but a picture is refused. */
    public Storing storePicture(InputStream content, String name, @Nullable UUID storedBy) {
        return store(content, name, storedBy, true);
    }

    public Optional<StoredFile> open(FileHash hash) {
        return storedFiles
                .find(hash.value())
                .map(row -> new StoredFile(hash, row.mediaType(), row.size(), vault.pathOf(hash)));
    }

    /** A smaller copy of a picture, published or not; the width is one of {@link #WIDTHS}. */
    public Optional<StoredFile> variant(FileHash hash, int width) {
        return storedFiles.variant(hash.value(), width, false).map(this::asFile);
    }

    /** As {@link #variant}, but only of a picture that everyone may see. */
    public Optional<StoredFile> publishedVariant(FileHash hash, int width) {
        return storedFiles.variant(hash.value(), width, true).map(this::asFile);
    }

    /**
     * Keeps a file that the asking room has examined itself, such as a table in an encoding of old office programs. It is given to
     * staff only.
     */
    public StoredFile storeExamined(InputStream content, String mediaType, @Nullable UUID storedBy) throws IOException {
        Path received = vault.receive(content, Inspection.LARGEST);
        try {
            long size = java.nio.file.Files.size(received);
            FileHash hash = Vault.hashOf(received);
            together(hash, () -> {
                storedFiles.add(hash.value(), mediaType, size, time.instant(), storedBy, false);
                vault.keep(received, hash);
            });
            return new StoredFile(hash, mediaType, size, vault.pathOf(hash));
        } finally {
            java.nio.file.Files.deleteIfExists(received);
        }
    }

    private StoredFile asFile(StoredFiles.Variant row) {
        var variant = new FileHash(row.hash());
        return new StoredFile(variant, row.mediaType(), row.size(), vault.pathOf(variant));
    }

    private Storing store(InputStream content, String name, @Nullable UUID storedBy, boolean published) {
        try {
            Path received = vault.receive(content, Inspection.LARGEST);
            try {
                return switch (inspection.inspect(received, name)) {
                    case Finding.Refused(Reason reason) -> new Storing.Rejected(reason);
                    case Finding.Accepted(String mediaType) -> keep(received, mediaType, storedBy, published);
                };
            } finally {
                java.nio.file.Files.deleteIfExists(received);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Storing keep(Path received, String mediaType, @Nullable UUID storedBy, boolean published)
            throws IOException {
        boolean picture = Inspection.PICTURES.contains(mediaType);
        if (published && !picture) {
            return new Storing.Rejected(Reason.NOT_A_PICTURE);
        }
        long size = java.nio.file.Files.size(received);
        List<Pictures.Shrunk> copies;
        try {
            copies = picture ? shrunk(received) : List.of();
        } catch (IOException | RuntimeException damaged) {
            return new Storing.Rejected(Reason.DAMAGED);
        }
        FileHash hash = Vault.hashOf(received);
        together(hash, () -> {
            storedFiles.add(hash.value(), mediaType, size, time.instant(), storedBy, published);
            vault.keep(received, hash);
            for (int i = 0; i < copies.size(); i++) {
                var copy = copies.get(i);
                String copyHash = vault.keep(copy.jpeg()).value();
                storedFiles.addVariant(
                        hash.value(),
                        WIDTHS.get(i),
                        new StoredFiles.Variant(copyHash, "image/jpeg", copy.jpeg().length, copy.height()));
            }
        });
        return new Storing.Stored(hash, mediaType, size);
    }

    /** Removes stored files that nothing refers to and that were stored before the moment; returns how many. */
    int removeUnused(Instant before) throws IOException {
        int removed = 0;
        for (String hash : storedFiles.unreferenced(before)) {
            var file = new FileHash(hash);
            var gone = new boolean[1];
            together(file, () -> {
                for (String content : storedFiles.removeUnreferenced(hash, before)) {
                    vault.remove(new FileHash(content));
                    gone[0] = true;
                }
            });
            removed += gone[0] ? 1 : 0;
        }
        return removed;
    }

    /** Removes files of the folder that no row knows and that are older than the moment; returns how many. */
    int removeStrays(Instant before) throws IOException {
        int removed = 0;
        for (FileHash hash : vault.olderThan(before)) {
            var gone = new boolean[1];
            together(hash, () -> {
                if (!storedFiles.knows(hash.value())) {
                    vault.remove(hash);
                    gone[0] = true;
                }
            });
            removed += gone[0] ? 1 : 0;
        }
        return removed + vault.removeUnfinished(before);
    }

    /** Rows whose content is missing or of another size. */
    List<String> missing() throws IOException {
        var missing = new java.util.ArrayList<String>();
        for (var known : storedFiles.contents()) {
            if (vault.sizeOf(new FileHash(known.hash())) != known.size()) {
                missing.add(known.hash());
            }
        }
        return missing;
    }

    /** Contents of the folder that no row knows and that lie there since before the moment. */
    List<String> strays(Instant before) throws IOException {
        var known = new java.util.HashSet<String>();
        storedFiles.contents().forEach(content -> known.add(content.hash()));
        return vault.olderThan(before).stream()
                .map(FileHash::value)
                .filter(hash -> !known.contains(hash))
                .toList();
    }

    private interface FileWork {
        void run() throws IOException;
    }

    /**
     * Row and content change together, and for one content only one after the other: whoever stores again what is just being removed
     * waits, and then stores it anew.
     */
    private void together(FileHash hash, FileWork work) throws IOException {
        try {
            transaction.executeWithoutResult(_ -> {
                storedFiles.hold(hash.value());
                try {
                    work.run();
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private static List<Pictures.Shrunk> shrunk(Path picture) throws IOException {
        var copies = new java.util.ArrayList<Pictures.Shrunk>();
        for (int width : WIDTHS) {
            copies.add(Pictures.shrink(picture, width));
        }
        return copies;
    }
}
