package vn.moixa.registry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.moixa.paper.Cell;
import vn.moixa.paper.Column;
import vn.moixa.paper.CsvTable;
import vn.moixa.paper.Workbook;
import vn.moixa.web.Frame;

/** A list as a file, written while it is read, so that its length does not matter. */
sealed interface Export extends AutoCloseable {

    void row(@Nullable Object... cells);

    @Override
    void close() throws IOException;

    /** Titles of the columns are {@code registry.export.<list>}, parted by semicolons. */
    static Export begin(Frame frame, String format, String list, HttpServletResponse response) throws IOException {
        return begin(
                frame,
                format,
                list,
                List.of(frame.text("registry.export." + list).split(";")),
                response);
    }

    /** The title of the list is {@code registry.list.<list>}. */
    static Export begin(Frame frame, String format, String list, List<String> titles, HttpServletResponse response)
            throws IOException {
        response.setHeader("Content-Disposition", "attachment; filename=" + list + "." + format);
        if (format.equals("csv")) {
            response.setContentType("text/csv;charset=UTF-8");
            return new Csv(new CsvTable(titles.toArray(String[]::new)), response);
        }
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        var workbook = Workbook.to(response.getOutputStream());
        var columns = titles.stream().map(title -> Column.text(title, 24)).toList();
        String title = frame.text("registry.list." + list);
        return new Xlsx(workbook, workbook.sheet(title, title, columns));
    }

    /** Comma-separated, with semicolons as spreadsheets here expect. */
    record Csv(CsvTable table, HttpServletResponse response) implements Export {
        @Override
        public void row(@Nullable Object... cells) {
            table.row(cells);
        }

        @Override
        public void close() throws IOException {
            response.getOutputStream().write(table.bytes());
        }
    }

    /** A workbook of one sheet. */
    record Xlsx(Workbook workbook, Workbook.Sheet sheet) implements Export {
        @Override
        public void row(@Nullable Object... cells) {
            List<Cell> row = Arrays.stream(cells)
                    .map(cell -> cell instanceof Number number
                            ? Cell.of(new BigDecimal(number.toString()))
                            : Cell.of(cell == null ? null : cell.toString()))
                    .toList();
            sheet.row(row);
        }

        @Override
        public void close() throws IOException {
            sheet.close();
            workbook.close();
        }
    }
}
