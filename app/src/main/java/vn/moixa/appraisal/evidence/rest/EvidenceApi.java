package vn.moixa.appraisal.evidence.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.moixa.appraisal.EvidenceId;
import vn.moixa.appraisal.evidence.domain.Evidence;
import vn.moixa.appraisal.evidence.domain.FactsTyped;
import vn.moixa.appraisal.evidence.store.Uploads.Upload;
import vn.moixa.appraisal.evidence.store.Vault;
import vn.moixa.appraisal.evidence.usecase.KeepEvidence;
import vn.moixa.appraisal.evidence.usecase.ReceiveUpload;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.ProductId;
import vn.moixa.web.Frame;
import vn.moixa.web.Problem;

/** Papers and their files for other software and for the pages: a file comes in piece by piece and goes on where it broke off (R112). */
@RestController
class EvidenceApi {

    private static final int PAGE = 100;

    private final KeepEvidence keep;
    private final ReceiveUpload receive;

    EvidenceApi(KeepEvidence keep, ReceiveUpload receive) {
        this.keep = keep;
        this.receive = receive;
    }

    record EvidenceFile(int position, String name, String mediaType, long size, String sha256) {}

    record EvidenceView(
            UUID id,
            UUID producer,
            @Nullable UUID product,
            String kind,
            String scope,
            String title,
            String issuer,
            String number,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate expiresOn,
            String link,
            String state,
            String stateReason,
            int version,
            List<EvidenceFile> files,
            boolean sample) {}

    record EvidenceList(
            List<EvidenceView> evidence, @Nullable UUID next) {}

    record NewEvidence(
            @Nullable UUID producer,
            @Nullable UUID product,
            @Nullable String kind,
            @Nullable String scope,
            @Nullable String title,
            @Nullable String issuer,
            @Nullable String number,
            @Nullable String issuedOn,
            @Nullable String expiresOn,
            @Nullable String link) {}

    record EvidenceCreated(UUID id) {}

    record NewUpload(@Nullable String name, @Nullable Long size) {}

    record UploadView(UUID id, UUID evidence, String name, long size, long received, String state) {}

    @GetMapping("/api/v1/evidence")
    @Operation(summary = "Lists the papers of a producer's vault, the newest first")
    EvidenceList list(Frame frame, @RequestParam UUID producer, @RequestParam(required = false) @Nullable UUID before) {
        var papers = keep.page(new ProducerId(producer), Vault.Filter.CURRENT, before, PAGE, frame.viewer());
        var page = papers.subList(0, Math.min(PAGE, papers.size()));
        return new EvidenceList(
                page.stream().map(EvidenceApi::view).toList(),
                papers.size() > PAGE ? page.getLast().id().value() : null);
    }

    @PostMapping("/api/v1/evidence")
    @Operation(summary = "Enters a paper into the vault; repeat safely with the same Idempotency-Key")
    ResponseEntity<EvidenceCreated> enter(Frame frame, @RequestBody NewEvidence asked) {
        if (asked.producer() == null) {
            throw Problem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "producer", "dossier.refused.missing", "producer");
        }
        var typed = new HashMap<String, String>();
        put(typed, "kind", asked.kind());
        put(typed, "scope", asked.scope());
        put(typed, "title", asked.title());
        put(typed, "issuer", asked.issuer());
        put(typed, "number", asked.number());
        put(typed, "issuedOn", asked.issuedOn());
        put(typed, "expiresOn", asked.expiresOn());
        put(typed, "link", asked.link());
        var facts = FactsTyped.read(typed);
        if (facts.facts() == null) {
            var first = facts.problems().entrySet().iterator().next();
            throw Problem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT, "invalid", first.getKey(), "evidence.form." + first.getValue());
        }
        var product = asked.product() == null ? null : new ProductId(asked.product());
        return switch (keep.enter(new ProducerId(asked.producer()), product, facts.facts(), frame.viewer())) {
            case KeepEvidence.Outcome.Kept(EvidenceId id) ->
                ResponseEntity.created(URI.create("/api/v1/evidence/" + id.value()))
                        .body(new EvidenceCreated(id.value()));
            case KeepEvidence.Outcome.Refused(String field, String key) ->
                throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", field, key);
            case KeepEvidence.Outcome.Stale _ -> throw new IllegalStateException("A new paper is never stale");
        };
    }

    @GetMapping("/api/v1/evidence/{id}")
    @Operation(summary = "One paper with its files")
    EvidenceView evidence(Frame frame, @PathVariable UUID id) {
        return view(keep.find(new EvidenceId(id), frame.viewer()).evidence());
    }

    @PostMapping("/api/v1/evidence/{id}/uploads")
    @Operation(summary = "Announces a file; its pieces follow by PATCH")
    ResponseEntity<UploadView> begin(Frame frame, @PathVariable UUID id, @RequestBody NewUpload asked) {
        String name = Optional.ofNullable(asked.name()).orElse("").strip();
        if (name.isEmpty()) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "name", "evidence.refused.name");
        }
        if (asked.size() == null) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "size", "evidence.refused.size");
        }
        return switch (receive.begin(new EvidenceId(id), name, asked.size(), frame.viewer())) {
            case ReceiveUpload.Outcome.Received(Upload upload) ->
                ResponseEntity.created(URI.create("/api/v1/uploads/" + upload.id()))
                        .header("Upload-Offset", Long.toString(upload.received()))
                        .body(view(upload));
            case ReceiveUpload.Outcome.OtherOffset _ -> throw new IllegalStateException("A new upload begins at 0");
            case ReceiveUpload.Outcome.TooLarge _ ->
                throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", "size", "evidence.refused.too-large");
            case ReceiveUpload.Outcome.Refused(String key) ->
                throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "size", key);
        };
    }

    /** Also answers HEAD: the header says where to go on. */
    @GetMapping("/api/v1/uploads/{id}")
    @Operation(summary = "How much of a file has arrived; Upload-Offset says where to go on")
    ResponseEntity<UploadView> upload(Frame frame, @PathVariable UUID id) {
        var upload = receive.find(id, frame.viewer());
        return ResponseEntity.ok()
                .header("Upload-Offset", Long.toString(upload.received()))
                .header("Upload-Length", Long.toString(upload.size()))
                .body(view(upload));
    }

    @PatchMapping("/api/v1/uploads/{id}")
    @Operation(summary = "Sends the piece that begins at Upload-Offset; the last one makes the file part of the paper")
    ResponseEntity<UploadView> piece(
            Frame frame, @PathVariable UUID id, @RequestHeader(name = "Upload-Offset") long offset, InputStream body) {
        return switch (receive.receive(id, offset, body, frame.viewer())) {
            case ReceiveUpload.Outcome.Received(Upload upload) ->
                ResponseEntity.ok()
                        .header("Upload-Offset", Long.toString(upload.received()))
                        .body(view(upload));
            case ReceiveUpload.Outcome.OtherOffset(Upload upload) ->
                ResponseEntity.status(HttpStatus.CONFLICT)
                        .header("Upload-Offset", Long.toString(upload.received()))
                        .body(view(upload));
            case ReceiveUpload.Outcome.TooLarge _ ->
                throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", null, "evidence.refused.piece");
            case ReceiveUpload.Outcome.Refused(String key) ->
                throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "file-refused", "file", key);
        };
    }

    private static void put(HashMap<String, String> typed, String key, @Nullable String value) {
        if (value != null) {
            typed.put(key, value);
        }
    }

    private static UploadView view(Upload upload) {
        return new UploadView(
                upload.id(),
                upload.evidence().value(),
                upload.name(),
                upload.size(),
                upload.received(),
                upload.state().name());
    }

    private static EvidenceView view(Evidence paper) {
        var facts = paper.facts();
        return new EvidenceView(
                paper.id().value(),
                paper.producer().value(),
                paper.product() == null ? null : paper.product().value(),
                facts.kind().name(),
                facts.scope().name(),
                facts.title(),
                facts.issuer(),
                facts.number(),
                facts.issuedOn(),
                facts.expiresOn(),
                facts.link(),
                paper.state().name(),
                paper.stateReason(),
                paper.version(),
                paper.files().stream()
                        .map(file -> new EvidenceFile(
                                file.position(), file.name(), file.mediaType(), file.size(), file.hash()))
                        .toList(),
                paper.sample());
    }
}
