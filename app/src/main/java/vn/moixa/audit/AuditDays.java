package vn.moixa.audit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.moixa.audit.store.Entries;

/**
 * The trail of each past day as a file of its own (R169), so that the chain can be held against something that whoever rules the database does
 * not rule. A file that is there is never written again.
 */
@Component
public class AuditDays {

    private final Entries entries;
    private final ChainFile file;

    AuditDays(Entries entries, ChainFile file) {
        this.entries = entries;
        this.file = file;
    }

    /** A file that was written. */
    public record Written(LocalDate day, Path file, long entries, String lastHash) {}

    /** Writes the days before the given one that have entries and no file yet, also those missed while the application was down. */
    public List<Written> writeBefore(LocalDate today, Path folder) throws IOException {
        Files.createDirectories(folder);
        var written = new ArrayList<Written>();
        for (LocalDate day : entries.daysBefore(today)) {
            Path target = folder.resolve("audit-" + day + ".jsonl");
            if (!Files.exists(target)) {
                written.add(write(day, target));
            }
        }
        return written;
    }

    private Written write(LocalDate day, Path target) throws IOException {
        Path unfinished = Files.createTempFile(target.getParent(), "audit", ".part");
        try (var out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
            file.writeDay(day, out);
        }
        ChainVerifier verifier;
        try (var lines = Files.newBufferedReader(unfinished)) {
            verifier = file.verify(lines);
        }
        if (Files.getFileStore(unfinished).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("r--------"));
        }
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        return new Written(day, target, verifier.count(), verifier.lastHash());
    }
}
