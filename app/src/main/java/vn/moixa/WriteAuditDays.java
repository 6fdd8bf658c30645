package vn.moixa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.moixa.audit.AuditDays;
import vn.moixa.notice.RecurringJob;
import vn.moixa.notice.Rhythm;

/** Each night the trail of the day goes into a file of its own; carry these files to another machine (docs/how-to/operate.md). */
@Component
class WriteAuditDays implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(WriteAuditDays.class);

    private final AuditDays days;
    private final Path folder;
    private final InstantSource time;

    WriteAuditDays(AuditDays days, @Value("${moixa.audit-folder}") Path folder, InstantSource time) {
        this.days = days;
        this.folder = folder;
        this.time = time;
    }

    @Override
    public String name() {
        return "audit.write-days";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Daily(LocalTime.of(0, 20));
    }

    @Override
    public void run() {
        try {
            days.writeBefore(vn.moixa.shared.LocalTime.today(time), folder)
                    .forEach(written -> LOG.info(
                            "Audit of {}: {} entries in {}, the last hash is {}",
                            written.day(),
                            written.entries(),
                            written.file(),
                            written.lastHash()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
