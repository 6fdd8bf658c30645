package vn.moixa.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes an XLSX workbook sheet by sheet and row by row to a stream, so that its size does not matter. Each sheet has a
 * title, a header row that stays in sight and repeats in print, and typed columns.
 */
public final class Workbook implements AutoCloseable {

    private static final int MAX_SHEET_NAME = 31;
    private static final int HEADER_ROW = 2;
    private static final String HEADER_COLOUR = "E3ECE7";

    private final org.dhatim.fastexcel.Workbook workbook;

    private Workbook(org.dhatim.fastexcel.Workbook workbook) {
        this.workbook = workbook;
    }

    /** The stream stays open; it is the caller's. */
    public static Workbook to(OutputStream out) {
        var workbook = new org.dhatim.fastexcel.Workbook(out, "MoiXa", "1.0");
        workbook.setGlobalDefaultFont("Times New Roman", 12);
        return new Workbook(workbook);
    }

    /** Starts a sheet; the one before must be finished. {@code name} is on the tab, {@code title} above the table. */
    public Sheet sheet(String name, String title, List<Column> columns) {
        return new Sheet(workbook.newWorksheet(tabName(name)), title, columns);
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }

    /** Spreadsheets refuse some characters and long names on a tab. */
    private static String tabName(String name) {
        String allowed = name.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return allowed.length() <= MAX_SHEET_NAME
                ? allowed
                : allowed.substring(0, MAX_SHEET_NAME).strip();
    }

    /** A sheet under construction. */
    public static final class Sheet implements AutoCloseable {
        private static final int FLUSH_EVERY = 1000;

        private final Worksheet worksheet;
        private final List<Column> columns;
        private int row = HEADER_ROW;

        private Sheet(Worksheet worksheet, String title, List<Column> columns) {
            this.worksheet = worksheet;
            this.columns = List.copyOf(columns);
            worksheet.value(0, 0, SafeText.of(title));
            worksheet.style(0, 0).bold().fontSize(14).set();
            for (int i = 0; i < columns.size(); i++) {
                worksheet.value(HEADER_ROW, i, columns.get(i).title());
                worksheet.width(i, columns.get(i).width());
            }
            worksheet
                    .range(HEADER_ROW, 0, HEADER_ROW, columns.size() - 1)
                    .style()
                    .bold()
                    .wrapText(true)
                    .fillColor(HEADER_COLOUR)
                    .borderStyle(BorderStyle.THIN)
                    .set();
            worksheet.freezePane(0, HEADER_ROW + 1);
            worksheet.repeatRows(HEADER_ROW);
            worksheet.pageOrientation("landscape");
            worksheet.fitToWidth((short) 1);
            worksheet.fitToHeight((short) 999);
        }

        public void row(List<Cell> cells) {
            if (cells.size() != columns.size()) {
                throw new IllegalArgumentException(cells.size() + " cells for " + columns.size() + " columns");
            }
            row++;
            for (int i = 0; i < cells.size(); i++) {
                write(i, cells.get(i));
            }
            if (row % FLUSH_EVERY == 0) {
                flush();
            }
        }

        @Override
        public void close() throws IOException {
            worksheet.finish();
        }

        private void write(int column, Cell cell) {
            switch (cell) {
                case Cell.Text(var value) -> worksheet.value(row, column, SafeText.of(xmlSafe(value)));
                case Cell.Number(var value) -> worksheet.value(row, column, value);
                case Cell.Day(var value) -> worksheet.value(row, column, value);
                case Cell.Empty() -> {
                    return;
                }
            }
            worksheet
                    .style(row, column)
                    .format(columns.get(column).kind().format())
                    .set();
        }

        private void flush() {
            try {
                worksheet.flush();
            } catch (IOException broken) {
                throw new java.io.UncheckedIOException(broken);
            }
        }

        private static String xmlSafe(String value) {
            return PdfPrinter.NOT_XML.matcher(value).replaceAll("");
        }
    }
}
