package vn.moixa.intake.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.intake.ImportId;
import vn.moixa.intake.store.Imports;
import vn.moixa.notice.RecurringJob;
import vn.moixa.notice.Rhythm;
import vn.moixa.web.Viewer;

/**
 * Removes the rows of imports that ended long ago, and of previews that nobody confirmed. What they wrote, its history, the import itself and
 * its workbook stay.
 */
@Component
class PurgeRows implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(PurgeRows.class);

    private final Imports imports;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;
    private final InstantSource time;
    private final Duration kept;

    PurgeRows(
            Imports imports,
            TransactionTemplate transaction,
            AuditTrail audit,
            InstantSource time,
            @Value("${moixa.retention.import-rows:180d}") Duration kept) {
        this.imports = imports;
        this.transaction = transaction;
        this.audit = audit;
        this.time = time;
        this.kept = kept;
    }

    @Override
    public String name() {
        return "intake.purge-rows";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Daily(LocalTime.of(2, 40));
    }

    @Override
    public void run() {
        Instant now = time.instant();
        List<ImportId> old = imports.withRowsEndedBefore(now.minus(kept), now);
        for (ImportId id : old) {
            transaction.executeWithoutResult(_ -> {
                int rows = imports.purgeRows(id, now);
                audit.append(
                        Viewer.ANYONE,
                        Deed.of("intake.rows-purged", "import", id).with("rows", rows));
                LOG.info("Removed {} rows of import {}, which ended more than {} days ago", rows, id, kept.toDays());
            });
        }
    }
}
