package vn.moixa.paper;

import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Tables of a Word document. */
final class DocxTables {

    private DocxTables() {}

    /** Two columns without lines, for head and closing. */
    static List<XWPFTableCell> sideBySide(XWPFDocument word, int left, int right) {
        XWPFTable table = word.createTable(1, 2);
        table.setWidth("100%");
        table.removeBorders();
        List<XWPFTableCell> cells = table.getRow(0).getTableCells();
        setWidth(cells.get(0), left);
        setWidth(cells.get(1), right);
        table.getRow(0).setCantSplitRow(true);
        return cells;
    }

    static void grid(XWPFDocument word, Block.Grid grid) {
        if (!grid.caption().isEmpty()) {
            DocxText.styled(word, grid.caption(), Block.Emphasis.CENTRED);
        }
        XWPFTable table = word.createTable(1, grid.columns().size());
        table.setWidth("100%");
        XWPFTableRow header = table.getRow(0);
        header.setRepeatHeader(true);
        for (int i = 0; i < grid.columns().size(); i++) {
            Block.Column column = grid.columns().get(i);
            setWidth(header.getCell(i), grid.percent(column));
            write(header.getCell(i), column.title(), ParagraphAlignment.CENTER, true);
        }
        for (List<String> values : grid.rows()) {
            XWPFTableRow row = table.createRow();
            row.setCantSplitRow(true);
            for (int i = 0; i < values.size(); i++) {
                write(row.getCell(i), values.get(i), alignment(grid.columns().get(i).align()), false);
            }
        }
        writeNote(word, grid.note());
    }

    private static void writeNote(XWPFDocument word, String note) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setSpacingAfter(120);
        if (!note.isEmpty()) {
            DocxText.run(paragraph, note, 11).setItalic(true);
        }
    }

    private static void write(XWPFTableCell cell, String text, ParagraphAlignment alignment, boolean bold) {
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingAfter(0);
        DocxText.run(paragraph, text, 12).setBold(bold);
    }

    private static void setWidth(XWPFTableCell cell, int percent) {
        cell.setWidthType(TableWidthType.PCT);
        cell.setWidth(percent + "%");
    }

    private static ParagraphAlignment alignment(Block.Align align) {
        return switch (align) {
            case START -> ParagraphAlignment.LEFT;
            case CENTRE -> ParagraphAlignment.CENTER;
            case END -> ParagraphAlignment.RIGHT;
        };
    }
}
