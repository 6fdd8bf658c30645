package vn.moixa.intake.usecase;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import vn.moixa.intake.Cell;
import vn.moixa.intake.RowProblem;
import vn.moixa.intake.domain.Import;
import vn.moixa.intake.domain.JudgedLine;
import vn.moixa.intake.domain.Layout;
import vn.moixa.intake.domain.Outcome;
import vn.moixa.intake.store.ImportRows;
import vn.moixa.intake.store.Imports;
import vn.moixa.paper.SafeText;

/**
 * Gives the rows in error back as a workbook of the same headers: cells at fault are coloured and carry a comment that says what is
 * wrong and what to do; a second sheet sums up. Corrected, it is uploaded again as it is.
 */
@Component
public class ErrorWorkbook {

    private static final int BATCH = 500;
    private static final String FAULT = "F9D5CF";
    private static final String HEADER = "E3ECE7";
    /** A comment costs memory until the file ends; beyond this many the summary sheet still names every fault. */
    private static final int COMMENTS = 20_000;

    private static final int LISTED = 100_000;

    private final Imports imports;
    private final ImportRows rows;
    private final Sheets sheets;

    ErrorWorkbook(Imports imports, ImportRows rows, Sheets sheets) {
        this.imports = imports;
        this.rows = rows;
        this.sheets = sheets;
    }

    public void write(Import found, Wording wording, OutputStream out) throws IOException {
        var layout = imports.layout(found.id(), sheets.get(found.kind()).columns());
        try (var workbook = new Workbook(out, "MoiXa", "1.0")) {
            var summary = new Summary(wording, layout);
            new Faults(workbook.newWorksheet(wording.say("intake.errors.sheet")), layout, wording)
                    .write(found, summary);
            summary.write(workbook.newWorksheet(wording.say("intake.errors.summary")), found);
        }
    }

    /** The rows themselves. */
    private final class Faults {

        private final Worksheet sheet;
        private final Layout layout;
        private final Wording wording;
        private int row = 1;
        private int comments;

        private Faults(Worksheet sheet, Layout layout, Wording wording) {
            this.sheet = sheet;
            this.layout = layout;
            this.wording = wording;
        }

        private void write(Import found, Summary summary) throws IOException {
            for (var i = 0; i < layout.headers().size(); i++) {
                sheet.value(0, i, SafeText.of(layout.headers().get(i)));
                sheet.width(i, 22);
            }
            sheet.range(0, 0, 0, Math.max(0, layout.headers().size() - 1))
                    .style()
                    .bold()
                    .wrapText(true)
                    .fillColor(HEADER)
                    .borderStyle(BorderStyle.THIN)
                    .set();
            sheet.freezePane(0, 1);
            var batch = rows.ofOutcome(found.id(), Outcome.ERROR, 0, BATCH);
            while (!batch.isEmpty()) {
                batch.forEach(line -> writeRow(line, summary));
                sheet.flush();
                batch = rows.ofOutcome(
                        found.id(), Outcome.ERROR, batch.getLast().line().number(), BATCH);
            }
            sheet.finish();
        }

        private void writeRow(JudgedLine line, Summary summary) {
            var cells = line.line().cells();
            for (var i = 0; i < Math.min(cells.size(), layout.headers().size()); i++) {
                CellWriter.write(sheet, row, i, cells.get(i));
            }
            Map<Integer, List<String>> faults = new HashMap<>();
            for (RowProblem problem : line.problems()) {
                var sentence = wording.say(problem.message());
                faults.computeIfAbsent(columnOf(problem), column -> new ArrayList<>())
                        .add(sentence);
                summary.add(line.line().number(), row + 1, problem, sentence);
            }
            faults.forEach((column, sentences) -> mark(column, sentences, cells));
            row++;
        }

        private void mark(int column, List<String> sentences, List<Cell> cells) {
            var style = sheet.style(row, column).fillColor(FAULT).borderStyle(BorderStyle.THIN);
            if (column < cells.size() && cells.get(column) instanceof Cell.Dated) {
                style.format("dd/mm/yyyy");
            }
            style.set();
            if (comments++ < COMMENTS) {
                sheet.comment(row, column, String.join("\n", sentences));
            }
        }

        /** A problem of the whole row, or of a column that is not in the file, is marked at the first cell. */
        private int columnOf(RowProblem problem) {
            return problem.columnKey() == null ? 0 : Math.max(0, layout.indexOf(problem.columnKey()));
        }
    }

    /** The second sheet: each fault in words, with the row it had in the file that was sent. */
    private static final class Summary {

        private record Entry(int originalRow, int row, String header, String sentence) {}

        private final Wording wording;
        private final Layout layout;
        private final List<Entry> entries = new ArrayList<>();

        private Summary(Wording wording, Layout layout) {
            this.wording = wording;
            this.layout = layout;
        }

        private void add(int originalRow, int row, RowProblem problem, String sentence) {
            if (entries.size() < LISTED) {
                var index = problem.columnKey() == null ? -1 : layout.indexOf(problem.columnKey());
                entries.add(new Entry(
                        originalRow, row, index < 0 ? "" : layout.headers().get(index), sentence));
            }
        }

        private void write(Worksheet sheet, Import found) throws IOException {
            sheet.value(0, 0, wording.say("intake.errors.title", found.fileName()));
            sheet.style(0, 0).bold().fontSize(14).set();
            sheet.value(
                    1,
                    0,
                    wording.say(
                            "intake.errors.count",
                            found.counts().wrong(),
                            found.counts().read()));
            sheet.value(2, 0, wording.say("intake.errors.advice"));
            var titles = List.of("row", "original_row", "column", "sentence");
            for (var i = 0; i < titles.size(); i++) {
                sheet.value(4, i, wording.say("intake.errors." + titles.get(i)));
                sheet.style(4, i)
                        .bold()
                        .fillColor(HEADER)
                        .borderStyle(BorderStyle.THIN)
                        .set();
            }
            sheet.width(0, 12);
            sheet.width(1, 20);
            sheet.width(2, 28);
            sheet.width(3, 100);
            var row = 5;
            for (Entry entry : entries) {
                sheet.value(row, 0, entry.row());
                sheet.value(row, 1, entry.originalRow());
                sheet.value(row, 2, SafeText.of(entry.header()));
                sheet.value(row, 3, SafeText.of(entry.sentence()));
                row++;
            }
            sheet.finish();
        }
    }
}
