package vn.moixa.intake.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.moixa.intake.Cell;
import vn.moixa.intake.Message;

/** The rows of one worksheet. */
final class Worksheet {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LATEST_DAY = BigDecimal.valueOf(110_000);
    private static final BigDecimal EARLIEST_DAY = BigDecimal.valueOf(61);

    private static final MathContext SHOWN = new MathContext(15);

    private final GuardedXml xml;
    private final SharedText shared;
    private final NumberFormats formats;
    private final LocalDate dayZero;

    Worksheet(GuardedXml xml, SharedText shared, NumberFormats formats, boolean from1904) {
        this.xml = xml;
        this.shared = shared;
        this.formats = formats;
        this.dayZero = from1904 ? DAY_ZERO_OF_1904 : DAY_ZERO;
    }

    void read(LineSink sink) throws UnreadableFile {
        var number = 0;
        while (xml.next() && !xml.endOf("sheetData")) {
            if (xml.startOf("row")) {
                var stated = xml.attribute("r");
                number = stated.isEmpty() ? number + 1 : whole(stated);
                if (number > Limits.ROWS) {
                    throw new UnreadableFile("too_many_rows", Limits.ROWS);
                }
                if (!sink.line(number, cells())) {
                    return;
                }
            }
        }
    }

    private List<Cell> cells() throws UnreadableFile {
        List<Cell> cells = new ArrayList<>();
        while (xml.next() && !xml.endOf("row")) {
            if (xml.startOf("c")) {
                var reference = xml.attribute("r");
                var column = reference.isEmpty() ? cells.size() : columnOf(reference);
                var cell = cell(xml.attribute("t"), xml.attribute("s"));
                if (column >= Limits.COLUMNS) {
                    if (!(cell instanceof Cell.Empty)) {
                        throw new UnreadableFile("too_many_columns", Limits.COLUMNS);
                    }
                    continue;
                }
                while (cells.size() <= column) {
                    cells.add(Cell.EMPTY);
                }
                cells.set(column, cell);
            }
        }
        return cells;
    }

    private Cell cell(String type, String style) throws UnreadableFile {
        var value = new StringBuilder();
        var inline = "";
        var inValue = false;
        while (xml.next() && !xml.endOf("c")) {
            if (xml.startOf("v")) {
                inValue = true;
            } else if (xml.endOf("v")) {
                inValue = false;
            } else if (inValue && xml.isText()) {
                xml.appendText(value);
            } else if (xml.startOf("is")) {
                inline = RichText.read(xml, "is");
            }
        }
        var raw = value.toString();
        return switch (type) {
            case "s" -> raw.isEmpty() ? Cell.EMPTY : shared.at(raw.strip());
            case "inlineStr" -> CleanText.cell(inline);
            case "str" -> CleanText.cell(raw);
            case "e" -> new Cell.Broken(Message.of("intake.cell.formula_error", raw));
            case "b" -> raw.isEmpty() ? Cell.EMPTY : Cell.of(raw.strip().equals("1") ? "có" : "không");
            case "d" -> CleanText.cell(raw.length() > 10 ? raw.substring(0, 10) : raw);
            default -> raw.isBlank() ? Cell.EMPTY : number(raw.strip(), style);
        };
    }

    private Cell number(String raw, String style) {
        BigDecimal number;
        try {
            // Fifteen digits are what a spreadsheet itself shows of its binary fractions: 70.499999999999993 is 70.5.
            number = raw.length() > 40 ? null : new BigDecimal(raw).round(SHOWN);
        } catch (NumberFormatException e) {
            number = null;
        }
        if (number == null || number.precision() - number.scale() > 30 || number.scale() > 60) {
            return new Cell.Broken(Message.of("intake.cell.not_a_number"));
        }
        if (formats.isDate(style) && number.compareTo(EARLIEST_DAY) >= 0 && number.compareTo(LATEST_DAY) < 0) {
            return new Cell.Dated(dayZero.plusDays(number.longValue()));
        }
        return new Cell.Numeric(number);
    }

    /** The letters of a reference such as AB12; anything longer than a spreadsheet can show is beyond every limit. */
    private static int columnOf(String reference) {
        var column = 0;
        for (var i = 0; i < reference.length() && i < 4; i++) {
            var c = reference.charAt(i);
            if (c < 'A' || c > 'Z') {
                return column - 1 < 0 ? 0 : column - 1;
            }
            column = column * 26 + (c - 'A' + 1);
        }
        return column - 1;
    }

    private static int whole(String text) throws UnreadableFile {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new UnreadableFile("damaged");
        }
    }
}
