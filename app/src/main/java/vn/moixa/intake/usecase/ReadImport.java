package vn.moixa.intake.usecase;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.moixa.file.FileHash;
import vn.moixa.file.Files;
import vn.moixa.intake.ImportContext;
import vn.moixa.intake.ImportId;
import vn.moixa.intake.Judgement;
import vn.moixa.intake.Message;
import vn.moixa.intake.Row;
import vn.moixa.intake.Sheet;
import vn.moixa.intake.domain.Import;
import vn.moixa.intake.domain.ImportState;
import vn.moixa.intake.domain.JudgedLine;
import vn.moixa.intake.domain.Layout;
import vn.moixa.intake.domain.Line;
import vn.moixa.intake.store.ImportAnswers;
import vn.moixa.intake.store.ImportRows;
import vn.moixa.intake.store.Imports;
import vn.moixa.intake.table.TableFile;
import vn.moixa.intake.table.UnreadableFile;

/**
 * Reads a file to its end and says of every row what would become of it. Only a batch of rows is in memory at a time. Begun again after
 * a kill it starts from the first row.
 */
@Component
class ReadImport {

    static final int BATCH = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(ReadImport.class);

    private final Imports imports;
    private final ImportRows rows;
    private final ImportAnswers answers;
    private final Files files;
    private final Sheets sheets;
    private final Background background;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    ReadImport(
            Imports imports,
            ImportRows rows,
            ImportAnswers answers,
            Files files,
            Sheets sheets,
            @Lazy Background background,
            TransactionTemplate transaction,
            InstantSource time) {
        this.imports = imports;
        this.rows = rows;
        this.answers = answers;
        this.files = files;
        this.sheets = sheets;
        this.background = background;
        this.transaction = transaction;
        this.time = time;
    }

    void run(ImportId id) {
        var current = imports.find(id);
        if (current.isEmpty() || !imports.move(id, ImportState.READING)) {
            return;
        }
        rows.removeAll(id);
        try {
            var file = files.open(new FileHash(current.get().fileHash()))
                    .orElseThrow(() -> new IOException("The file of import " + id + " is not in the store"));
            read(current.get(), file.path());
        } catch (UnreadableFile e) {
            end(id, ImportState.FAILED, e.why());
        } catch (Stopped e) {
            end(id, ImportState.CANCELLED, null);
        } catch (IOException | RuntimeException e) {
            LOG.error("Reading import {} failed", id, e);
            end(id, ImportState.FAILED, Message.of("intake.problem.broken", id));
        }
    }

    private void end(ImportId id, ImportState how, @Nullable Message why) {
        rows.removeAll(id);
        imports.end(id, how, why, time.instant());
    }

    private void read(Import current, Path file) throws UnreadableFile, IOException {
        var sheet = sheets.get(current.kind());
        try (var table = TableFile.open(file)) {
            var found = HeaderSearch.in(table, sheet.columns());
            imports.setLayout(current.id(), found.layout());
            var reading = new Reading(current, sheet, found.layout());
            table.read(found.table(), (number, cells) -> {
                if (number > found.line()) {
                    reading.take(new Line(number, cells));
                }
                return true;
            });
            reading.finish();
        }
    }

    /** One pass over one file. */
    private final class Reading {

        private final ImportId id;
        private final boolean writeWhenClean;
        private final Layout layout;
        private final Map<Integer, Map<String, String>> given;
        private final Sheet.Pass pass;
        private final Tally tally = new Tally();
        private final List<Line> batch = new ArrayList<>(BATCH);

        private Reading(Import current, Sheet sheet, Layout layout) {
            this.id = current.id();
            // A second reading after a failed writing waits for a person, or the two could follow each other for ever.
            this.writeWhenClean = current.way() == Import.Way.WRITE_WHEN_CLEAN
                    && current.problem().isEmpty();
            this.layout = layout;
            this.given = answers.of(id);
            this.pass = sheet.begin(new ImportContext(id, current.importer(), time.instant(), current.source()));
        }

        private void take(Line line) {
            if (!line.isBlank()) {
                batch.add(line);
                if (batch.size() == BATCH) {
                    keepBatch();
                }
            }
        }

        private void finish() throws UnreadableFile {
            keepBatch();
            if (tally.atEnd().read() == 0) {
                throw new UnreadableFile(Message.of("intake.file.no_rows"));
            }
            transaction.executeWithoutResult(status -> {
                imports.progress(id, tally.atEnd());
                imports.move(id, ImportState.PREVIEWED);
                if (writeWhenClean && tally.atEnd().wrong() == 0 && imports.confirm(id, false, time.instant())) {
                    background.start(Background.Work.APPLY, id);
                }
            });
        }

        private void keepBatch() {
            var stopAsked = transaction.execute(status -> {
                var judged = judge(pass, batch, layout, given);
                rows.add(id, judged);
                tally.add(judged);
                return imports.progress(id, tally.soFar());
            });
            batch.clear();
            if (Boolean.TRUE.equals(stopAsked)) {
                throw new Stopped(Stopped.Reason.CANCELLED);
            }
        }
    }

    /** Rows whose cells cannot be read are wrong already; the sheet judges the others. */
    private static List<JudgedLine> judge(
            Sheet.Pass pass, List<Line> lines, Layout layout, Map<Integer, Map<String, String>> answers) {
        var reads = lines.stream()
                .map(line -> line.readAs(layout, answers.getOrDefault(line.number(), Map.of())))
                .toList();
        List<Row> sound = reads.stream()
                .filter(read -> read.problems().isEmpty())
                .map(Line.Read::row)
                .toList();
        var judgements = (sound.isEmpty() ? List.<Judgement>of() : pass.judge(sound)).iterator();
        List<JudgedLine> judged = new ArrayList<>(lines.size());
        for (var i = 0; i < lines.size(); i++) {
            var problems = reads.get(i).problems();
            judged.add(new JudgedLine(
                    lines.get(i), problems.isEmpty() ? judgements.next() : new Judgement.Wrong(problems, List.of())));
        }
        return judged;
    }
}
