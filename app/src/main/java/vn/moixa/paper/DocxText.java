package vn.moixa.paper;

import java.util.List;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;

/** Paragraphs of a Word document: Times New Roman 14, first line indented 1 cm, 6 pt between paragraphs (R153). */
final class DocxText {

    static final String FONT = "Times New Roman";
    /** Between the margins, in millimetres. */
    static final double UPRIGHT_WIDTH = 165;

    static final double LYING_WIDTH = 257;
    private static final int SIZE = 14;

    private DocxText() {}

    static long twips(double millimetres) {
        return Math.round(millimetres * 1440 / 25.4);
    }

    static void setDefaults(XWPFDocument word) {
        var styles = word.createStyles();
        styles.setDefaultFonts(fonts());
        styles.setSpellingLanguage("vi-VN");
        DocxStyles.addHeadings(styles);
    }

    private static CTFonts fonts() {
        var fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        fonts.setEastAsia(FONT);
        return fonts;
    }

    static void blank(XWPFDocument word) {
        word.createParagraph().setSpacingAfter(0);
    }

    static void styled(XWPFDocument word, String text, Block.Emphasis emphasis) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setSpacingAfter(120);
        XWPFRun run = run(paragraph, text, SIZE);
        switch (emphasis) {
            case PLAIN -> justify(paragraph);
            case BOLD -> {
                justify(paragraph);
                run.setBold(true);
            }
            case ITALIC -> {
                justify(paragraph);
                run.setItalic(true);
            }
            case CENTRED -> {
                paragraph.setAlignment(ParagraphAlignment.CENTER);
                run.setBold(true);
            }
        }
    }

    static void clause(XWPFDocument word, String label, String text) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setSpacingAfter(120);
        justify(paragraph);
        run(paragraph, label, SIZE).setBold(true);
        run(paragraph, " " + text, SIZE);
    }

    static void heading(XWPFDocument word, String text, int level, ParagraphAlignment alignment) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setStyle(DocxStyles.heading(level));
        paragraph.setAlignment(alignment);
        paragraph.setSpacingAfter(120);
        paragraph.setKeepNext(true);
        if (alignment == ParagraphAlignment.LEFT) {
            paragraph.setFirstLineIndent((int) twips(10));
        }
        run(paragraph, text, SIZE).setBold(true);
    }

    static void addressees(XWPFDocument word, List<String> names) {
        boolean one = names.size() == 1;
        indented(word, one ? "Kính gửi: " + names.getFirst() : "Kính gửi:");
        if (!one) {
            names.forEach(name -> indented(word, "- " + name));
        }
    }

    static void attachedTo(XWPFDocument word, OfficialDocument document) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, document.attachment(), SIZE).setItalic(true);
    }

    static XWPFRun run(XWPFParagraph paragraph, String text, int size) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontFamily(FONT);
        run.setFontSize(size);
        return run;
    }

    private static void indented(XWPFDocument word, String text) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setIndentationLeft((int) twips(25));
        paragraph.setSpacingAfter(60);
        run(paragraph, text, SIZE);
    }

    private static void justify(XWPFParagraph paragraph) {
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setFirstLineIndent((int) twips(10));
    }

    /** Short lines one under the other in a cell; the cell's first, empty paragraph takes the first of them. */
    static final class Lines {
        private final XWPFTableCell cell;
        private final ParagraphAlignment alignment;
        private boolean started;

        Lines(XWPFTableCell cell) {
            this(cell, ParagraphAlignment.CENTER);
        }

        Lines(XWPFTableCell cell, ParagraphAlignment alignment) {
            this.cell = cell;
            this.alignment = alignment;
        }

        Line add(String text, int size) {
            XWPFParagraph paragraph =
                    started ? cell.addParagraph() : cell.getParagraphs().getFirst();
            started = true;
            paragraph.setAlignment(alignment);
            paragraph.setSpacingAfter(0);
            return new Line(run(paragraph, text, size));
        }

        /** A short rule, as under the issuing body and the motto: a paragraph of its own, so that it never narrows the text. */
        void rule(double indentation) {
            XWPFParagraph paragraph = cell.addParagraph();
            paragraph.setBorderTop(Borders.SINGLE);
            paragraph.setIndentationLeft((int) twips(indentation));
            paragraph.setIndentationRight((int) twips(indentation));
            paragraph.setSpacingBefore(40);
            paragraph.setSpacingAfter(60);
            run(paragraph, "", 2);
        }
    }

    record Line(XWPFRun run) {
        Line bold() {
            run.setBold(true);
            return this;
        }

        Line italic() {
            run.setItalic(true);
            return this;
        }
    }
}
