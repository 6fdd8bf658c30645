package vn.moixa.registry.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import vn.moixa.registry.ProducerType;
import vn.moixa.registry.domain.Gap;
import vn.moixa.registry.domain.Merge;
import vn.moixa.registry.domain.Subject;
import vn.moixa.registry.domain.Values;
import vn.moixa.registry.usecase.ReadRegister;
import vn.moixa.registry.usecase.SaveEntry;
import vn.moixa.registry.usecase.SaveEntry.FirstType;
import vn.moixa.registry.usecase.SaveEntry.Manner;
import vn.moixa.web.Frame;
import vn.moixa.web.NotFound;
import vn.moixa.web.Problem;

/** Records of the register for other programs: every save names the version it started from (R167). */
@RestController
@Tag(name = "registry", description = "Enters and changes records of the register")
class EntryController {

    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

    private final ReadRegister read;
    private final SaveEntry save;

    EntryController(ReadRegister read, SaveEntry save) {
        this.read = read;
        this.save = save;
    }

    record EntryAnswer(UUID id, String kind, int version, Map<String, String> values, boolean sample, String source) {}

    /**
     * A record to save.
     *
     * @param values texts by field; several choices as an array
     * @param type legal type, for a new producer
     * @param onBehalf an officer enters for the producer, who is to confirm (R84)
     */
    record EntryRequest(
            @Nullable Map<String, Object> values,
            @Nullable String type,
            @Nullable String typeSince,
            @Nullable String basis,
            @Nullable Boolean onBehalf) {}

    record Saved(UUID id, int version) {}

    /** One field on which the two versions differ. */
    record Difference(
            String field,
            @Nullable String base,
            @Nullable String saved,
            @Nullable String sent) {}

    @GetMapping("/api/v1/registry/{kind}/{id}")
    @Operation(summary = "One record with its version as ETag")
    ResponseEntity<EntryAnswer> entry(Frame frame, @PathVariable String kind, @PathVariable UUID id) {
        Subject subject = subject(kind);
        var entry = read.whole(subject, id, frame.viewer()).entry();
        return ResponseEntity.ok()
                .eTag("\"" + entry.version() + "\"")
                .body(new EntryAnswer(
                        id, kind, entry.version(), entry.values().byField(), entry.sample(), entry.source()));
    }

    @PostMapping("/api/v1/registry/{kind}")
    @Operation(summary = "Enters a record; repeat safely with the same Idempotency-Key")
    ResponseEntity<Saved> create(Frame frame, @PathVariable String kind, @RequestBody EntryRequest request) {
        Subject subject = subject(kind);
        var type = new FirstType(type(request.type()), since(request.typeSince()));
        return switch (save.create(subject, values(subject, request), type, manner(request), frame.viewer())) {
            case SaveEntry.Saved saved ->
                ResponseEntity.created(URI.create("/api/v1/registry/" + kind + "/" + saved.id()))
                        .eTag("\"" + saved.version() + "\"")
                        .body(new Saved(saved.id(), saved.version()));
            case SaveEntry.Invalid invalid -> throw refused(invalid.gaps());
            case SaveEntry.Conflict _ -> throw new IllegalStateException("A new record cannot be in conflict");
        };
    }

    @PutMapping("/api/v1/registry/{kind}/{id}")
    @Operation(summary = "Changes a record; If-Match names the version it started from, else 412 with both versions")
    ResponseEntity<?> change(
            Frame frame,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody EntryRequest request) {
        Subject subject = subject(kind);
        int version = version(ifMatch);
        return switch (save.change(subject, id, version, values(subject, request), manner(request), frame.viewer())) {
            case SaveEntry.Saved saved ->
                ResponseEntity.ok().eTag("\"" + saved.version() + "\"").body(new Saved(saved.id(), saved.version()));
            case SaveEntry.Invalid invalid -> throw refused(invalid.gaps());
            case SaveEntry.Conflict conflict -> stale(frame, conflict.merge());
        };
    }

    private static ResponseEntity<ProblemDetail> stale(Frame frame, Merge merge) {
        var problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.PRECONDITION_FAILED, frame.text("registry.version-stale"));
        problem.setType(URI.create("/api/v1/problems#version-stale"));
        problem.setProperty("code", "version-stale");
        problem.setProperty("version", merge.savedVersion());
        problem.setProperty(
                "differences",
                merge.rows().stream()
                        .map(row -> new Difference(row.field().key(), row.base(), row.saved(), row.typed()))
                        .toList());
        return ResponseEntity.status(HttpStatus.PRECONDITION_FAILED)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .eTag("\"" + merge.savedVersion() + "\"")
                .body(problem);
    }

    private static Values values(Subject subject, EntryRequest request) {
        var typed = new HashMap<String, List<String>>();
        Optional.ofNullable(request.values()).orElse(Map.of()).forEach((key, value) -> {
            if (subject.field(key).isEmpty()) {
                throw Problem.of(HttpStatus.BAD_REQUEST, "unknown-field", key, "registry.unknown-field", key);
            }
            typed.put(key, texts(key, value));
        });
        return Values.typed(subject, typed);
    }

    private static List<String> texts(String key, @Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case String text -> List.of(text);
            case Number number -> List.of(number.toString());
            case Boolean yes -> List.of(yes.toString());
            case List<?> several
            when several.stream().allMatch(String.class::isInstance) ->
                several.stream().map(String.class::cast).toList();
            default -> throw Problem.of(HttpStatus.BAD_REQUEST, "bad-parameter", key, "registry.form.choice");
        };
    }

    private static Problem refused(List<Gap> gaps) {
        Gap first = gaps.getFirst();
        return Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid",
                first.field(),
                first.messageKey(),
                first.arguments().toArray());
    }

    private static int version(@Nullable String ifMatch) {
        var matcher = ETAG.matcher(ifMatch == null ? "" : ifMatch.strip());
        if (!matcher.matches()) {
            throw Problem.of(
                    HttpStatus.PRECONDITION_REQUIRED, "version-missing", "If-Match", "registry.version-missing");
        }
        return Integer.parseInt(matcher.group(1));
    }

    private static Manner manner(EntryRequest request) {
        String basis = Optional.ofNullable(request.basis()).orElse("");
        return new Manner(basis.substring(0, Math.min(255, basis.length())), Boolean.TRUE.equals(request.onBehalf()));
    }

    private static @Nullable ProducerType type(@Nullable String name) {
        if (name == null) {
            return null;
        }
        return Arrays.stream(ProducerType.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.of(HttpStatus.BAD_REQUEST, "bad-parameter", "type", "registry.form.choice"));
    }

    private static @Nullable LocalDate since(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException noDate) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "bad-parameter", "typeSince", "registry.form.date");
        }
    }

    private static Subject subject(String kind) {
        return Subject.ofPath(kind).orElseThrow(NotFound::new);
    }
}
