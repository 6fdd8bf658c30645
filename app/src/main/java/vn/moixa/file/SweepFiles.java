package vn.moixa.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.moixa.notice.RecurringJob;
import vn.moixa.notice.Rhythm;

/**
 * Removes stored files that no record refers to any more, such as a picture that was taken away, after they have been so for a while. What
 * counts as a reference is a foreign key to {@code file.stored}; the database refuses to remove a file that one points to.
 */
@Component
class SweepFiles implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(SweepFiles.class);

    private final Files files;
    private final InstantSource time;
    private final Duration kept;

    SweepFiles(Files files, InstantSource time, @Value("${moixa.retention.unused-files:30d}") Duration kept) {
        this.files = files;
        this.time = time;
        this.kept = kept;
    }

    @Override
    public String name() {
        return "file.sweep";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Daily(LocalTime.of(3, 10));
    }

    @Override
    public void run() {
        Instant before = time.instant().minus(kept);
        try {
            int removed = files.removeUnused(before);
            int strays = files.removeStrays(before);
            if (removed + strays > 0) {
                LOG.info("Removed {} stored files nothing refers to and {} that no row knows", removed, strays);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
