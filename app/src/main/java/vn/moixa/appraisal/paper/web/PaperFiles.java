package vn.moixa.appraisal.paper.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.moixa.paper.OfficialDocument;
import vn.moixa.paper.Paper;

/** Gives out a document in the asked form. */
@Component
class PaperFiles {

    private final Paper paper;

    PaperFiles(Paper paper) {
        this.paper = paper;
    }

    enum Format {
        PDF("application/pdf"),
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }
    }

    /** Name and form as in {@code minutes.pdf}. */
    record Asked(String name, Format format) {

        private static final Pattern FILE = Pattern.compile("([a-z0-9-]{1,60})\\.(pdf|docx)");

        static Optional<Asked> of(String file) {
            var matcher = FILE.matcher(file);
            return matcher.matches()
                    ? Optional.of(
                            new Asked(matcher.group(1), matcher.group(2).equals("pdf") ? Format.PDF : Format.DOCX))
                    : Optional.empty();
        }
    }

    ResponseEntity<byte[]> answer(OfficialDocument document, String fileName, Format format) {
        byte[] bytes = format == Format.PDF ? paper.pdf(document) : paper.docx(document);
        String disposition = format == Format.PDF ? "inline" : "attachment";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType))
                .header(
                        "Content-Disposition",
                        disposition + "; filename=" + fileName + (format == Format.PDF ? ".pdf" : ".docx"))
                .header("Cache-Control", "private, no-store")
                .body(bytes);
    }
}
