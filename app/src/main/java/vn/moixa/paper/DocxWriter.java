package vn.moixa.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** The Word twin of the printed page: same parts, same sizes, so that an office can go on editing. */
final class DocxWriter {

    private static final long SHORT_SIDE = DocxText.twips(210);
    private static final long LONG_SIDE = DocxText.twips(297);
    private static final int QR_MILLIMETRES = 25;

    byte[] write(OfficialDocument document) {
        try (var word = new XWPFDocument()) {
            word.getProperties().getCoreProperties().setTitle(document.title());
            word.getProperties()
                    .getCoreProperties()
                    .setCreator(document.issuer().name());
            DocxText.setDefaults(word);
            writeHead(word, document);
            writeBody(word, document.body(), false);
            writeClosing(word, document);
            writeAnnexes(word, document);
            writePageNumbers(word);
            var bytes = new ByteArrayOutputStream();
            word.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void writeHead(XWPFDocument word, OfficialDocument document) {
        List<XWPFTableCell> cells = DocxTables.sideBySide(word, 42, 58);
        var issuer = new DocxText.Lines(cells.get(0));
        if (!document.issuer().superior().isEmpty()) {
            issuer.add(document.issuer().superior(), 12);
        }
        issuer.add(document.issuer().name(), 12).bold();
        issuer.rule(22);
        issuer.add(document.symbolLine(), 13);
        if (document.isLetter()) {
            issuer.add("V/v " + document.subject(), 12);
        }
        var nation = new DocxText.Lines(cells.get(1));
        nation.add(OfficialDocument.NATION, 12).bold();
        nation.add(OfficialDocument.MOTTO, 13).bold();
        nation.rule(18);
        nation.add(document.dateLine(), 13).italic();
        DocxText.blank(word);
        if (!document.isLetter()) {
            DocxText.heading(word, document.kind(), 1, ParagraphAlignment.CENTER);
            DocxText.styled(word, document.subject(), Block.Emphasis.CENTRED);
            DocxText.blank(word);
        }
    }

    private void writeBody(XWPFDocument word, List<Block> body, boolean landscape) {
        double width = landscape ? DocxText.LYING_WIDTH : DocxText.UPRIGHT_WIDTH;
        body.forEach(block -> writeBlock(word, block, width));
    }

    private void writeBlock(XWPFDocument word, Block block, double width) {
        switch (block) {
            case Block.Paragraph(var text, var emphasis) -> DocxText.styled(word, text, emphasis);
            case Block.Clause(var label, var text) -> DocxText.clause(word, label, text);
            case Block.Section(var level, var text) -> DocxText.heading(word, text, level + 1, ParagraphAlignment.LEFT);
            case Block.Addressees(var names) -> DocxText.addressees(word, names);
            case Block.Items(var texts) ->
                texts.forEach(text -> DocxText.styled(word, "- " + text, Block.Emphasis.PLAIN));
            case Block.Grid grid -> DocxTables.grid(word, grid, width);
            case Block.QrFigure figure -> writeFigure(word, figure);
        }
    }

    private void writeFigure(XWPFDocument word, Block.QrFigure figure) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        int side = Units.toEMU(QR_MILLIMETRES * 72 / 25.4);
        try {
            var png = new ByteArrayInputStream(QrCode.of(figure.content()).png(8));
            var run = paragraph.createRun();
            run.addPicture(png, Document.PICTURE_TYPE_PNG, "qr.png", side, side)
                    .getCTPicture()
                    .getNvPicPr()
                    .getCNvPr()
                    .setDescr(figure.caption());
            run.addBreak();
            run.setText(figure.caption());
            run.setFontSize(11);
        } catch (InvalidFormatException | IOException impossible) {
            throw new IllegalStateException("A picture made here is not accepted", impossible);
        }
    }

    private void writeClosing(XWPFDocument word, OfficialDocument document) {
        var signature = document.signature();
        if (signature == null && document.recipients().isEmpty()) {
            return;
        }
        DocxText.blank(word);
        List<XWPFTableCell> cells = DocxTables.sideBySide(word, 45, 55);
        if (!document.recipients().isEmpty()) {
            var recipients = new DocxText.Lines(cells.get(0), ParagraphAlignment.LEFT);
            recipients.add("Nơi nhận:", 12).bold().italic();
            document.recipients().forEach(recipient -> recipients.add("- " + recipient, 11));
        }
        if (signature != null) {
            var lines = new DocxText.Lines(cells.get(1));
            signature.authority().forEach(line -> lines.add(line, 14).bold());
            lines.add(signature.position(), 14).bold();
            for (int room = 0; room < 4; room++) {
                lines.add("", 14);
            }
            lines.add(signature.name(), 14).bold();
        }
    }

    private void writeAnnexes(XWPFDocument word, OfficialDocument document) {
        boolean landscape = false;
        for (var annex : document.annexes()) {
            if (annex.landscape() != landscape) {
                endSection(word, landscape);
                landscape = annex.landscape();
            } else {
                word.createParagraph().createRun().addBreak(BreakType.PAGE);
            }
            DocxText.heading(word, annex.label(), 1, ParagraphAlignment.CENTER);
            DocxText.styled(word, annex.title(), Block.Emphasis.CENTRED);
            DocxText.attachedTo(word, document);
            writeBody(word, annex.body(), landscape);
        }
        CTSectPr last = word.getDocument().getBody().isSetSectPr()
                ? word.getDocument().getBody().getSectPr()
                : word.getDocument().getBody().addNewSectPr();
        setPage(last, landscape);
    }

    /** Ends the pages so far in their direction; what follows starts on a new page. */
    private void endSection(XWPFDocument word, boolean landscape) {
        var properties = word.createParagraph().getCTP().addNewPPr();
        setPage(properties.addNewSectPr(), landscape);
    }

    private static void setPage(CTSectPr section, boolean landscape) {
        var size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(BigInteger.valueOf(landscape ? LONG_SIDE : SHORT_SIDE));
        size.setH(BigInteger.valueOf(landscape ? SHORT_SIDE : LONG_SIDE));
        size.setOrient(landscape ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        var margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(DocxText.twips(20)));
        margins.setBottom(BigInteger.valueOf(DocxText.twips(20)));
        margins.setLeft(BigInteger.valueOf(DocxText.twips(landscape ? 20 : 30)));
        margins.setRight(BigInteger.valueOf(DocxText.twips(landscape ? 20 : 15)));
        margins.setHeader(BigInteger.valueOf(DocxText.twips(10)));
        margins.setFooter(BigInteger.valueOf(DocxText.twips(10)));
    }

    /** In the middle at the top from the second page on; the first page has an empty header of its own (R155). */
    private void writePageNumbers(XWPFDocument word) {
        word.createHeader(HeaderFooterType.FIRST);
        XWPFParagraph number = word.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        number.getCTP().addNewFldSimple().setInstr("PAGE");
        CTSectPr last = word.getDocument().getBody().getSectPr();
        for (XWPFParagraph paragraph : word.getParagraphs()) {
            var properties = paragraph.getCTP().getPPr();
            if (properties != null && properties.isSetSectPr()) {
                properties.getSectPr().setHeaderReferenceArray(last.getHeaderReferenceArray());
                properties.getSectPr().addNewTitlePg();
                last.unsetTitlePg();
                return;
            }
        }
    }
}
