package vn.moixa.intake.usecase;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.intake.ImportContext;
import vn.moixa.intake.ImportId;
import vn.moixa.intake.Importer;
import vn.moixa.intake.Message;
import vn.moixa.intake.UndoRefusal;
import vn.moixa.intake.domain.Import;
import vn.moixa.intake.domain.ImportState;
import vn.moixa.intake.store.ImportChanges;
import vn.moixa.intake.store.Imports;
import vn.moixa.web.Viewer;

/** Takes a whole import back within a day. Either everything goes back, or nothing does and each obstacle is named. */
@Component
public class UndoImport {

    private static final Logger LOG = LoggerFactory.getLogger(UndoImport.class);
    private static final int REFUSALS_LISTED = 100;

    private final Imports imports;
    private final ImportChanges changes;
    private final Sheets sheets;
    private final Background background;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;
    private final InstantSource time;

    UndoImport(
            Imports imports,
            ImportChanges changes,
            Sheets sheets,
            @Lazy Background background,
            TransactionTemplate transaction,
            AuditTrail audit,
            InstantSource time) {
        this.imports = imports;
        this.changes = changes;
        this.sheets = sheets;
        this.background = background;
        this.transaction = transaction;
        this.audit = audit;
        this.time = time;
    }

    /** @return false when the import is not done, or its day is over */
    public boolean undo(ImportId id, Importer by) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var started = imports.startUndo(id, time.instant(), by.accountId(), by.name());
            if (started) {
                background.start(Background.Work.UNDO, id);
            }
            return started;
        }));
    }

    void run(ImportId id) {
        var found = imports.find(id).filter(current -> current.state() == ImportState.UNDOING);
        if (found.isEmpty()) {
            return;
        }
        List<UndoRefusal> refusals = new ArrayList<>();
        try {
            transaction.executeWithoutResult(status -> {
                takeBack(found.get(), refusals);
                if (!refusals.isEmpty()) {
                    throw new Stopped(Stopped.Reason.UNDO_REFUSED);
                }
                imports.undone(id, time.instant());
                var by = found.get().undoneBy().orElse(found.get().importer());
                audit.append(
                        new Viewer(by.accountId(), by.name(), List.of()),
                        Deed.of("intake.undone", "import", id)
                                .because(found.get().fileName()));
            });
        } catch (Stopped refused) {
            imports.undoRefused(
                    id, refusals.stream().map(UndoRefusal::reason).distinct().toList());
        } catch (RuntimeException e) {
            LOG.error("Undoing import {} failed; everything stands as before", id, e);
            imports.undoRefused(id, List.of(Message.of("intake.problem.undo_broken", id)));
        }
    }

    private void takeBack(Import current, List<UndoRefusal> refusals) {
        var sheet = sheets.get(current.kind());
        var context = new ImportContext(current.id(), current.importer(), time.instant(), current.source());
        var batch = changes.newestFirst(current.id(), Integer.MAX_VALUE, ReadImport.BATCH);
        while (!batch.isEmpty() && refusals.size() < REFUSALS_LISTED) {
            refusals.addAll(sheet.undo(
                    context, batch.stream().map(ImportChanges.Numbered::change).toList()));
            batch = changes.newestFirst(current.id(), batch.getLast().sequence(), ReadImport.BATCH);
        }
    }
}
