package vn.moixa.intake.usecase;

import org.dhatim.fastexcel.Worksheet;
import vn.moixa.intake.Cell;
import vn.moixa.paper.SafeText;

/** Writes a cell back as it came: texts as texts, so that leading zeros stay, and never as a formula (C73). */
final class CellWriter {

    private static final String DATE_FORMAT = "dd/mm/yyyy";

    private CellWriter() {}

    static void write(Worksheet sheet, int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Empty() -> {}
            case Cell.Written(var text) -> sheet.value(row, column, SafeText.of(text));
            case Cell.Numeric(var number) -> sheet.value(row, column, number);
            case Cell.Dated(var day) -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format(DATE_FORMAT).set();
            }
            case Cell.Broken broken -> {}
        }
    }
}
