package vn.moixa.paper;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Tables of a Word document. */
final class DocxTables {

    private DocxTables() {}

    /** Two columns without lines, for head and closing. */
    static List<XWPFTableCell> sideBySide(XWPFDocument word, int left, int right) {
        XWPFTable table = word.createTable(1, 2);
        table.removeBorders();
        setWidths(table, List.of(left, right), DocxText.UPRIGHT_WIDTH);
        List<XWPFTableCell> cells = table.getRow(0).getTableCells();
        table.getRow(0).setCantSplitRow(true);
        return cells;
    }

    static void grid(XWPFDocument word, Block.Grid grid, double millimetres) {
        if (!grid.caption().isEmpty()) {
            DocxText.styled(word, grid.caption(), Block.Emphasis.CENTRED);
        }
        XWPFTable table = word.createTable(1, grid.columns().size());
        setWidths(table, grid.columns().stream().map(grid::percent).toList(), millimetres);
        XWPFTableRow header = table.getRow(0);
        header.setRepeatHeader(true);
        for (int i = 0; i < grid.columns().size(); i++) {
            Block.Column column = grid.columns().get(i);
            write(header.getCell(i), column.title(), ParagraphAlignment.CENTER, true);
        }
        for (List<String> values : grid.rows()) {
            XWPFTableRow row = table.createRow();
            row.setCantSplitRow(true);
            for (int i = 0; i < values.size(); i++) {
                write(
                        row.getCell(i),
                        values.get(i),
                        alignment(grid.columns().get(i).align()),
                        false);
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

    /** Word goes by the cells, LibreOffice by the grid: both are told. */
    private static void setWidths(XWPFTable table, List<Integer> percents, double millimetres) {
        table.setWidthType(TableWidthType.DXA);
        table.setWidth((int) DocxText.twips(millimetres));
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        var xml = table.getCTTbl();
        var columns = xml.getTblGrid() == null ? xml.addNewTblGrid() : xml.getTblGrid();
        for (int i = 0; i < percents.size(); i++) {
            long width = DocxText.twips(millimetres * percents.get(i) / 100);
            columns.addNewGridCol().setW(BigInteger.valueOf(width));
            table.getRow(0).getCell(i).setWidth("" + width);
        }
    }

    private static ParagraphAlignment alignment(Block.Align align) {
        return switch (align) {
            case START -> ParagraphAlignment.LEFT;
            case CENTRE -> ParagraphAlignment.CENTER;
            case END -> ParagraphAlignment.RIGHT;
        };
    }
}
