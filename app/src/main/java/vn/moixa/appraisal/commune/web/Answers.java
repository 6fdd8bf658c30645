package vn.moixa.appraisal.commune.web;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.moixa.paper.OfficialDocument;
import vn.moixa.paper.Paper;
import vn.moixa.web.NotFound;

/** Official documents as answers: PDF to read, DOCX to work on. They hold what only their readers may see and are never kept on the way. */
public final class Answers {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Answers() {}

    /** @param form {@code pdf} or {@code docx} */
    public static ResponseEntity<byte[]> document(Paper paper, OfficialDocument document, String form, String name) {
        return switch (form) {
            case "pdf" -> file(paper.pdf(document), "application/pdf", "inline", name + ".pdf");
            case "docx" -> file(paper.docx(document), DOCX, "attachment", name + ".docx");
            default -> throw new NotFound();
        };
    }

    public static ResponseEntity<byte[]> workbook(byte[] content, String name) {
        return file(content, XLSX, "attachment", name + ".xlsx");
    }

    private static ResponseEntity<byte[]> file(byte[] content, String type, String how, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header("Content-Disposition", how + "; filename=" + name)
                .header("Cache-Control", "private, no-store")
                .body(content);
    }
}
