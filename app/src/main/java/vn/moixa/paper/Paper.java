package vn.moixa.paper;

import org.springframework.stereotype.Component;

/** Makes files to print or send from documents. */
@Component
public final class Paper {

    private final PdfPrinter pdf = new PdfPrinter();
    private final DocxWriter docx = new DocxWriter();

    /** A tagged PDF with its fonts inside. */
    public byte[] pdf(OfficialDocument document) {
        return pdf.print(OfficialPage.xhtml(document));
    }

    public byte[] docx(OfficialDocument document) {
        return docx.write(document);
    }

    /**
     * A PDF from a complete XHTML page with a title, a language and its own style, for what is not an official document:
     * certificates, labels, posters. The families {@code Tinos} and {@code Be Vietnam Pro} are there; pictures only as data
     * addresses, for nothing is fetched.
     */
    public byte[] pdf(String xhtml) {
        return pdf.print(xhtml);
    }
}
