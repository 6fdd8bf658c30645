package vn.moixa.appraisal.evidence.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.moixa.appraisal.EvidenceId;
import vn.moixa.appraisal.evidence.domain.Evidence;
import vn.moixa.appraisal.evidence.usecase.KeepEvidence;
import vn.moixa.file.FileHash;
import vn.moixa.file.Files;
import vn.moixa.file.StoredFile;
import vn.moixa.web.Frame;
import vn.moixa.web.NotFound;

/** Gives files of papers to those who may see the paper: the original, or a light preview of a picture (R112). */
@Controller
class FileController {

    private final KeepEvidence keep;
    private final Files files;

    FileController(KeepEvidence keep, Files files) {
        this.keep = keep;
        this.files = files;
    }

    @GetMapping("/appraisal/evidence/{id}/files/{position}")
    ResponseEntity<Resource> original(Frame frame, @PathVariable UUID id, @PathVariable int position) {
        Evidence.Attached file = attached(frame, id, position);
        StoredFile stored = files.open(new FileHash(file.hash())).orElseThrow(NotFound::new);
        // Pictures and PDFs are looked at in the browser; office files are taken home.
        boolean shown = file.isPicture() || file.mediaType().equals("application/pdf");
        var disposition = (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return answer(stored)
                .header("Content-Disposition", disposition.toString())
                .body(resource(stored));
    }

    @GetMapping("/appraisal/evidence/{id}/files/{position}/preview/{width}")
    ResponseEntity<Resource> preview(
            Frame frame, @PathVariable UUID id, @PathVariable int position, @PathVariable int width) {
        Evidence.Attached file = attached(frame, id, position);
        if (!Files.WIDTHS.contains(width)) {
            throw new NotFound();
        }
        StoredFile stored = files.variant(new FileHash(file.hash()), width).orElseThrow(NotFound::new);
        return answer(stored).body(resource(stored));
    }

    private Evidence.Attached attached(Frame frame, UUID id, int position) {
        return keep.find(new EvidenceId(id), frame.viewer()).evidence().files().stream()
                .filter(file -> file.position() == position)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static ResponseEntity.BodyBuilder answer(StoredFile stored) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(stored.mediaType()))
                .contentLength(stored.size())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("X-Content-Type-Options", "nosniff");
    }

    private static Resource resource(StoredFile stored) {
        return new FileSystemResource(stored.path());
    }
}
