package vn.moixa.intake.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.moixa.intake.ImportId;
import vn.moixa.intake.Sheet;
import vn.moixa.intake.domain.Import;
import vn.moixa.intake.domain.ImportState;
import vn.moixa.intake.usecase.CancelImport;
import vn.moixa.intake.usecase.ErrorWorkbook;
import vn.moixa.intake.usecase.ReceivedFile;
import vn.moixa.intake.usecase.Sheets;
import vn.moixa.intake.usecase.ShowImports;
import vn.moixa.intake.usecase.UndoImport;
import vn.moixa.intake.usecase.UploadImport;
import vn.moixa.web.Frame;
import vn.moixa.web.NotFound;
import vn.moixa.web.Problem;

/** Imports for other programs. A file without an error is written at once; one with errors is not, and says which rows. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportApi {

    private static final int LONGEST_KEY = 100;

    private final ShowImports showImports;
    private final UploadImport uploadImport;
    private final CancelImport cancelImport;
    private final UndoImport undoImport;
    private final ErrorWorkbook errorWorkbook;
    private final Sheets sheets;

    ImportApi(
            ShowImports showImports,
            UploadImport uploadImport,
            CancelImport cancelImport,
            UndoImport undoImport,
            ErrorWorkbook errorWorkbook,
            Sheets sheets) {
        this.showImports = showImports;
        this.uploadImport = uploadImport;
        this.cancelImport = cancelImport;
        this.undoImport = undoImport;
        this.errorWorkbook = errorWorkbook;
        this.sheets = sheets;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportJob> createFromForm(
            Frame frame,
            @RequestParam String kind,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file == null || file.isEmpty()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "import-file-missing", "file", "intake.upload.choose_file");
        }
        var name = file.getOriginalFilename();
        return create(frame, kind, dryRun, key, name == null ? "" : name, file.getInputStream());
    }

    /** The file is the body; its name may be given as {@code fileName}. */
    @PostMapping
    ResponseEntity<ImportJob> createFromBody(
            Frame frame,
            @RequestParam String kind,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable String fileName,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request)
            throws IOException {
        return create(frame, kind, dryRun, key, fileName == null ? "" : fileName, request.getInputStream());
    }

    @GetMapping("/{id}")
    ImportJob show(Frame frame, @PathVariable UUID id) {
        return ImportJob.of(find(frame, id), frame);
    }

    @GetMapping("/{id}/errors.xlsx")
    void errors(Frame frame, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        var found = find(frame, id);
        if (found.counts().wrong() == 0) {
            throw new NotFound();
        }
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"errors-" + found.kind() + ".xlsx\"");
        response.setHeader("Cache-Control", "no-store");
        errorWorkbook.write(
                found, message -> frame.text(message.key(), message.arguments().toArray()), response.getOutputStream());
    }

    /** Cancels what has written nothing yet; takes back what has. */
    @DeleteMapping("/{id}")
    ResponseEntity<ImportJob> delete(Frame frame, @PathVariable UUID id) {
        var found = find(frame, id);
        if (found.state() == ImportState.CANCELLED || found.state() == ImportState.UNDONE) {
            return ResponseEntity.ok(ImportJob.of(found, frame));
        }
        var accepted = found.state() == ImportState.DONE
                ? undoImport.undo(found.id(), Sheets.importer(frame.viewer()))
                : cancelImport.cancel(found);
        if (!accepted) {
            throw Problem.of(HttpStatus.CONFLICT, "import-cannot-be-undone", null, "intake.undo.too_late");
        }
        return ResponseEntity.accepted().body(ImportJob.of(find(frame, id), frame));
    }

    private ResponseEntity<ImportJob> create(
            Frame frame, String kind, boolean dryRun, @Nullable String key, String fileName, InputStream content)
            throws IOException {
        var sheet = sheet(frame, kind);
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw Problem.of(
                    HttpStatus.BAD_REQUEST, "idempotency-key-invalid", "Idempotency-Key", "intake.api.key_invalid");
        }
        try (var received = ReceivedFile.of(content)) {
            var upload = new UploadImport.Upload(
                    sheet,
                    fileName,
                    received.path(),
                    dryRun ? Import.Way.DRY_RUN : Import.Way.WRITE_WHEN_CLEAN,
                    Sheets.importer(frame.viewer()),
                    key == null ? null : "api-" + key);
            return switch (uploadImport.upload(upload)) {
                case UploadImport.Answer.Taken(var id) -> job(frame, id, HttpStatus.ACCEPTED);
                case UploadImport.Answer.Repeated(var id) -> job(frame, id, HttpStatus.ACCEPTED);
                case UploadImport.Answer.KeyUsedForOtherFile() ->
                    throw Problem.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "idempotency-key-reused",
                            "Idempotency-Key",
                            "intake.api.key_reused");
                case UploadImport.Answer.Refused(var why) ->
                    throw Problem.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            why.key()
                                    .replaceFirst("^intake\\.file\\.", "import-file-")
                                    .replace('_', '-'),
                            "file",
                            why.key(),
                            why.arguments().toArray());
            };
        }
    }

    private Sheet sheet(Frame frame, String kind) {
        return sheets.openTo(frame.viewer()).stream()
                .filter(known -> known.kind().value().equals(kind))
                .findFirst()
                .orElseThrow(() ->
                        Problem.of(HttpStatus.BAD_REQUEST, "import-kind-unknown", "kind", "intake.api.kind_unknown"));
    }

    private ResponseEntity<ImportJob> job(Frame frame, ImportId id, HttpStatus status) {
        var found = find(frame, id.value());
        return ResponseEntity.status(status)
                .location(URI.create("/api/v1/imports/" + id))
                .body(ImportJob.of(found, frame));
    }

    private Import find(Frame frame, UUID id) {
        return showImports.find(new ImportId(id), frame.viewer()).orElseThrow(NotFound::new);
    }
}
