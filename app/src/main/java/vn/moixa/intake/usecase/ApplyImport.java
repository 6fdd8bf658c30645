package vn.moixa.intake.usecase;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.intake.ImportContext;
import vn.moixa.intake.ImportId;
import vn.moixa.intake.Judgement;
import vn.moixa.intake.Message;
import vn.moixa.intake.Sheet;
import vn.moixa.intake.domain.Import;
import vn.moixa.intake.domain.ImportState;
import vn.moixa.intake.domain.JudgedLine;
import vn.moixa.intake.domain.Layout;
import vn.moixa.intake.domain.Line;
import vn.moixa.intake.store.ImportAnswers;
import vn.moixa.intake.store.ImportChanges;
import vn.moixa.intake.store.ImportRows;
import vn.moixa.intake.store.Imports;
import vn.moixa.web.Viewer;

/**
 * Writes the rows of a confirmed import in one transaction, so that a cancellation, a fault or the death of the process before its end
 * leaves nothing behind. Progress is told through a transaction of its own.
 */
@Component
class ApplyImport {

    private static final Logger LOG = LoggerFactory.getLogger(ApplyImport.class);

    private final Imports imports;
    private final ImportRows rows;
    private final ImportChanges changes;
    private final ImportAnswers answers;
    private final Sheets sheets;
    private final TransactionTemplate transaction;
    private final TransactionTemplate aside;
    private final Background background;
    private final AuditTrail audit;
    private final InstantSource time;

    ApplyImport(
            Imports imports,
            ImportRows rows,
            ImportChanges changes,
            ImportAnswers answers,
            Sheets sheets,
            PlatformTransactionManager transactions,
            @Lazy Background background,
            AuditTrail audit,
            InstantSource time) {
        this.imports = imports;
        this.rows = rows;
        this.changes = changes;
        this.answers = answers;
        this.sheets = sheets;
        this.transaction = new TransactionTemplate(transactions);
        this.aside = new TransactionTemplate(transactions);
        this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.background = background;
        this.audit = audit;
        this.time = time;
    }

    void run(ImportId id) {
        var found = imports.find(id).filter(current -> current.state() == ImportState.APPLYING);
        if (found.isEmpty()) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> new Writing(found.get()).write());
        } catch (Stopped stopped) {
            stop(id, stopped.reason());
        } catch (RuntimeException e) {
            LOG.error("Writing import {} failed; nothing of it was kept", id, e);
            imports.end(id, ImportState.FAILED, Message.of("intake.problem.nothing_written", id), time.instant());
        }
    }

    private void stop(ImportId id, Stopped.Reason reason) {
        switch (reason) {
            case CANCELLED, UNDO_REFUSED -> imports.end(id, ImportState.CANCELLED, null, time.instant());
            case RECORDS_CHANGED_SINCE_PREVIEW -> {
                // Reads again at once, so that the person sees the preview as it is now and confirms that.
                imports.note(id, Message.of("intake.problem.changed_since_preview"));
                background.start(Background.Work.READ, id);
            }
        }
    }

    /** The one transaction of one import. */
    private final class Writing {

        private final Import current;
        private final Layout layout;
        private final Map<Integer, Map<String, String>> given;
        private final Sheet.Pass pass;
        private int lastRow;
        private int lastChange;
        private int written;
        private int unchanged;
        private int wrong;

        private Writing(Import current) {
            this.current = current;
            var sheet = sheets.get(current.kind());
            this.given = answers.of(current.id());
            this.layout = imports.layout(current.id(), sheet.columns());
            this.pass =
                    sheet.begin(new ImportContext(current.id(), current.importer(), time.instant(), current.source()));
        }

        private void write() {
            for (var lines = next(); !lines.isEmpty(); lines = next()) {
                write(lines);
                lastRow = lines.getLast().number();
                var done = written;
                if (Boolean.TRUE.equals(aside.execute(status -> imports.applied(current.id(), done)))) {
                    throw new Stopped(Stopped.Reason.CANCELLED);
                }
            }
            if (!imports.finish(current.id(), written, unchanged, wrong, time.instant())) {
                throw new Stopped(Stopped.Reason.CANCELLED);
            }
            audit.append(
                    new Viewer(
                            current.importer().accountId(), current.importer().name(), List.of()),
                    Deed.of("intake.imported", "import", current.id())
                            .because(current.fileName())
                            .with("kind", current.kind().value())
                            .with("file", current.fileHash())
                            .with("rows", written));
        }

        private List<Line> next() {
            return rows.writable(current.id(), lastRow, ReadImport.BATCH);
        }

        private void write(List<Line> lines) {
            var applied = pass.apply(lines.stream()
                    .map(line -> line.readAs(layout, given.getOrDefault(line.number(), Map.of()))
                            .row())
                    .toList());
            List<JudgedLine> wrongNow = new ArrayList<>();
            for (var i = 0; i < lines.size(); i++) {
                switch (applied.judgements().get(i)) {
                    case Judgement.New _, Judgement.Changed _ -> written++;
                    case Judgement.Unchanged _ -> unchanged++;
                    case Judgement.Wrong judgement -> wrongNow.add(new JudgedLine(lines.get(i), judgement));
                }
            }
            if (!wrongNow.isEmpty() && !current.validRowsOnly()) {
                throw new Stopped(Stopped.Reason.RECORDS_CHANGED_SINCE_PREVIEW);
            }
            rows.markWrong(current.id(), wrongNow);
            wrong += wrongNow.size();
            changes.add(current.id(), lastChange + 1, applied.changes());
            lastChange += applied.changes().size();
        }
    }
}
