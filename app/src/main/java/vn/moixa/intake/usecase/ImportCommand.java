package vn.moixa.intake.usecase;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.moixa.intake.Importer;
import vn.moixa.intake.Message;
import vn.moixa.intake.Remark;
import vn.moixa.intake.Sheet;
import vn.moixa.intake.SheetKind;
import vn.moixa.intake.domain.Import;
import vn.moixa.intake.domain.ImportState;
import vn.moixa.intake.domain.JudgedLine;
import vn.moixa.intake.domain.Outcome;
import vn.moixa.intake.store.ImportRows;
import vn.moixa.shared.Command;
import vn.moixa.web.Language;
import vn.moixa.web.Texts;

/** {@code ./moixa import KIND FILE [--dry-run]}: prints what came of every kind of row, each fault, and what could not be placed. */
@Component
class ImportCommand implements Command {

    private static final int BATCH = 500;

    private final ImportFile importFile;
    private final ImportRows rows;
    private final Sheets sheets;
    private final Texts texts;

    ImportCommand(ImportFile importFile, ImportRows rows, Sheets sheets, Texts texts) {
        this.importFile = importFile;
        this.rows = rows;
        this.sheets = sheets;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var dryRun = arguments.contains("--dry-run");
        var words = arguments.stream().filter(word -> !word.startsWith("--")).toList();
        var sheet = words.isEmpty() ? null : sheet(words.getFirst());
        if (words.size() != 2 || sheet == null) {
            out.println(say(Message.of("intake.command.usage", kinds())));
            return 2;
        }
        var file = Path.of(words.get(1));
        if (!Files.isRegularFile(file)) {
            out.println(say(Message.of("intake.command.no_file", file)));
            return 2;
        }
        var importer = Importer.wholeProvince(null, say(Message.of("intake.command.importer")));
        return switch (importFile.run(sheet, file, dryRun, importer)) {
            case ImportFile.Answer.Refused(var why) -> {
                out.println(say(why));
                yield 1;
            }
            case ImportFile.Answer.Ended(var record) -> report(record, out);
        };
    }

    private @Nullable Sheet sheet(String word) {
        return sheets.all().stream()
                .filter(known -> known.kind().value().equals(word))
                .findFirst()
                .orElse(null);
    }

    private int report(Import record, PrintStream out) {
        var counts = record.counts();
        out.println(say(Message.of("intake.state." + record.state())));
        record.problem().ifPresent(problem -> out.println(say(problem)));
        out.println(say(Message.of(
                "intake.command.counts",
                counts.read(),
                counts.fresh(),
                counts.changed(),
                counts.unchanged(),
                counts.wrong(),
                counts.unplaced())));
        if (!record.ignoredHeaders().isEmpty()) {
            out.println(say(Message.of("intake.preview.ignored", String.join(", ", record.ignoredHeaders()))));
        }
        faults(record, out);
        unplaced(record, out);
        var wrote = record.state() == ImportState.DONE;
        var tried = record.state() == ImportState.PREVIEWED
                && (record.way() == Import.Way.DRY_RUN || counts.writable() == 0);
        return (wrote || tried) && counts.wrong() == 0 ? 0 : 1;
    }

    private void faults(Import record, PrintStream out) {
        if (record.counts().wrong() == 0) {
            return;
        }
        out.println();
        out.println(say(Message.of("intake.command.faults")));
        var batch = rows.ofOutcome(record.id(), Outcome.ERROR, 0, BATCH);
        while (!batch.isEmpty()) {
            for (JudgedLine line : batch) {
                line.problems().forEach(problem -> print(line, problem.message(), out));
            }
            batch = rows.ofOutcome(
                    record.id(), Outcome.ERROR, batch.getLast().line().number(), BATCH);
        }
    }

    private void unplaced(Import record, PrintStream out) {
        if (record.counts().unplaced() == 0) {
            return;
        }
        out.println();
        out.println(say(Message.of("intake.command.unplaced")));
        var batch = rows.unplaced(record.id(), 0, BATCH);
        while (!batch.isEmpty()) {
            for (JudgedLine line : batch) {
                line.remarks().stream()
                        .filter(remark -> remark.kind() != Remark.Kind.NOTE)
                        .forEach(remark -> print(line, remark.message(), out));
            }
            batch = rows.unplaced(record.id(), batch.getLast().line().number(), BATCH);
        }
    }

    private void print(JudgedLine line, Message message, PrintStream out) {
        out.println("  " + say(Message.of("intake.command.row", line.line().number(), say(message))));
    }

    private String kinds() {
        return sheets.all().stream().map(Sheet::kind).map(SheetKind::value).collect(Collectors.joining(", "));
    }

    private String say(Message message) {
        return texts.text(Language.VI, message.key(), message.arguments().toArray());
    }
}
