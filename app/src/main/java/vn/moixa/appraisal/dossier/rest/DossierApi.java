package vn.moixa.appraisal.dossier.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
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
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierKind;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.EvidenceId;
import vn.moixa.appraisal.dossier.domain.Answer;
import vn.moixa.appraisal.dossier.domain.FormField;
import vn.moixa.appraisal.dossier.domain.Receipt;
import vn.moixa.appraisal.dossier.store.DossierLists;
import vn.moixa.appraisal.dossier.usecase.BeginDossier;
import vn.moixa.appraisal.dossier.usecase.FillDossier;
import vn.moixa.appraisal.dossier.usecase.ReadDossier;
import vn.moixa.appraisal.dossier.usecase.ReadDossier.Whole;
import vn.moixa.appraisal.dossier.usecase.SubmitDossier;
import vn.moixa.appraisal.dossier.usecase.WithdrawDossier;
import vn.moixa.appraisal.dossier.web.DossierWords;
import vn.moixa.registry.ProductId;
import vn.moixa.web.Frame;
import vn.moixa.web.Problem;

/** Dossiers for other software, and for the pages that save field by field. No total, average or star is ever taken (R28, R163). */
@RestController
class DossierApi {

    private static final int PAGE = 100;
    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");
    private static final List<String> COMPUTED =
            List.of("total", "average", "star", "stars", "rating", "band", "expectedStars", "sum", "mean", "result");

    private final ReadDossier read;
    private final BeginDossier begin;
    private final FillDossier fill;
    private final SubmitDossier submit;
    private final WithdrawDossier withdraw;

    DossierApi(ReadDossier read, BeginDossier begin, FillDossier fill, SubmitDossier submit, WithdrawDossier withdraw) {
        this.read = read;
        this.begin = begin;
        this.fill = fill;
        this.submit = submit;
        this.withdraw = withdraw;
    }

    record DossierLine(
            UUID id,
            String code,
            UUID product,
            UUID producer,
            String kind,
            String state,
            Instant stateSince,
            int aimedStars,
            boolean sample) {}

    record DossierList(List<DossierLine> dossiers, @Nullable UUID next) {}

    record AnswerView(
            String criterion,
            @Nullable Integer points,
            int caseNumber,
            boolean noneMet,
            String note,
            int version,
            boolean changedSinceBasis,
            List<UUID> evidence) {}

    record FieldView(String field, String value, int version) {}

    record DossierAnswer(
            UUID id,
            String code,
            UUID product,
            UUID producer,
            String kind,
            String state,
            int aimedStars,
            String criteriaSet,
            int criteriaVersion,
            @Nullable LocalDate criteriaFixedOn,
            List<FieldView> form,
            List<AnswerView> answers,
            int selfTotal,
            int selfStars,
            int supportedStars,
            List<String> gaps,
            List<ReceiptView> receipts,
            boolean sample) {}

    record ReceiptView(String receipt, int version, Instant at, String sha256) {}

    record BeginRequest(
            @Nullable UUID product,
            @Nullable String kind,
            @Nullable Integer aimedStars) {}

    record Begun(UUID id, String code) {}

    record Saved(int version, boolean changedSinceBasis) {}

    record SubmissionRequest(
            @Nullable Boolean despiteGaps,
            @Nullable UUID confirmation,
            @Nullable String basis) {}

    record Submission(String state, @Nullable ReceiptView receipt) {}

    record Withdrawal(@Nullable String reason) {}

    record EvidenceRequest(
            @Nullable String criterion, @Nullable UUID evidence) {}

    @GetMapping("/api/v1/dossiers")
    @Operation(summary = "Lists the dossiers the caller may see, the newest first")
    DossierList list(
            Frame frame,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable UUID product,
            @RequestParam(required = false) @Nullable UUID before) {
        var asked = state == null
                ? null
                : Arrays.stream(DossierState.values())
                        .filter(one -> one.name().equals(state))
                        .findFirst()
                        .orElseThrow(() -> bad("state"));
        var filter = new DossierLists.Filter(asked, product == null ? null : new ProductId(product), "", false);
        var lines = read.page(filter, frame.viewer(), before, PAGE);
        var page = lines.subList(0, Math.min(PAGE, lines.size()));
        return new DossierList(
                page.stream().map(DossierApi::line).toList(),
                lines.size() > PAGE ? page.getLast().head().id().value() : null);
    }

    @PostMapping("/api/v1/dossiers")
    @Operation(summary = "Begins the dossier of a product; repeat safely with the same Idempotency-Key")
    ResponseEntity<Begun> begin(Frame frame, @RequestBody BeginRequest request) {
        if (request.product() == null) {
            throw refused("product", "missing", "product");
        }
        var kind = Arrays.stream(DossierKind.values())
                .filter(one -> one.name().equals(request.kind()))
                .findFirst()
                .orElseThrow(() -> bad("kind"));
        int stars = Optional.ofNullable(request.aimedStars()).orElse(3);
        return switch (begin.begin(new ProductId(request.product()), kind, stars, frame.viewer())) {
            case BeginDossier.Outcome.Begun(DossierId id, String code) ->
                ResponseEntity.created(URI.create("/api/v1/dossiers/" + id.value()))
                        .body(new Begun(id.value(), code));
            case BeginDossier.Outcome.AlreadyUnderWay _ ->
                throw Problem.of(HttpStatus.CONFLICT, "dossier-under-way", "product", "dossier.under-way");
            case BeginDossier.Outcome.NotEligible(var why) ->
                throw Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "not-eligible",
                        "product",
                        "dossier.not-eligible." + why.name());
            case BeginDossier.Outcome.KindNotPossible(var why) ->
                throw Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "kind-not-possible",
                        "kind",
                        "dossier.not-possible." + why.reason().name(),
                        why.window() == null ? null : frame.date(why.window().opensOn()),
                        why.window() == null ? null : frame.date(why.window().closesOn()));
            case BeginDossier.Outcome.StarNotPossible(var offered) ->
                throw Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "star-not-possible",
                        "aimedStars",
                        "dossier.begin.stars-offered",
                        offered.stars().toString());
            case BeginDossier.Outcome.NoCriteria(int set) ->
                throw Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT, "no-criteria", "product", "dossier.begin.no-criteria", set);
        };
    }

    @GetMapping("/api/v1/dossiers/{id}")
    @Operation(summary = "One dossier with its fields, answers and evidence, and what is missing for the star aimed at")
    DossierAnswer dossier(Frame frame, @PathVariable UUID id) {
        return answer(frame, read.whole(new DossierId(id), frame.viewer()));
    }

    @PatchMapping("/api/v1/dossiers/{id}")
    @Operation(summary = "Saves one field or one answer; If-Match names its version, else 412 with what is saved")
    ResponseEntity<?> save(
            Frame frame,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Map<String, Object> change) {
        COMPUTED.stream().filter(change::containsKey).findFirst().ifPresent(key -> {
            throw Problem.of(HttpStatus.BAD_REQUEST, "computed-here", key, "dossier.refused.computed", key);
        });
        var dossier = new DossierId(id);
        var outcome = change.containsKey("aimedStars")
                ? fill.aim(dossier, whole(change, "aimedStars", List.of("aimedStars")), frame.viewer())
                : change.containsKey("criterion")
                        ? fill.saveAnswer(dossier, answer(change, version(ifMatch)), frame.viewer())
                        : saveField(dossier, change, version(ifMatch), frame);
        return switch (outcome) {
            case FillDossier.Outcome.Saved(int version, boolean changed) ->
                ResponseEntity.ok().eTag("\"" + version + "\"").body(new Saved(version, changed));
            case FillDossier.Outcome.Refused(String reason, Object argument) ->
                throw refused(named(change), reason, argument);
            case FillDossier.Outcome.Conflict conflict -> stale(frame, conflict);
            case FillDossier.Outcome.Closed(var head) -> throw closed(frame, head.state());
        };
    }

    @PostMapping("/api/v1/dossiers/{id}/submission")
    @Operation(summary = "Hands the dossier in; by an officer it waits for the producer's confirmation")
    Submission submit(
            Frame frame, @PathVariable UUID id, @RequestBody(required = false) @Nullable SubmissionRequest asked) {
        var request = Optional.ofNullable(asked).orElse(new SubmissionRequest(null, null, null));
        var manner = new SubmitDossier.Manner(
                Boolean.TRUE.equals(request.despiteGaps()),
                request.confirmation(),
                Optional.ofNullable(request.basis()).orElse(""));
        return switch (submit.submit(new DossierId(id), manner, frame.viewer())) {
            case SubmitDossier.Outcome.HandedIn(Receipt receipt) -> new Submission("HANDED_IN", view(receipt));
            case SubmitDossier.Outcome.AlreadyIn(Receipt receipt) -> new Submission("HANDED_IN", view(receipt));
            case SubmitDossier.Outcome.AwaitingConfirmation() -> new Submission("AWAITING_CONFIRMATION", null);
            case SubmitDossier.Outcome.ChangedMeanwhile() ->
                throw Problem.of(HttpStatus.CONFLICT, "changed-meanwhile", null, "dossier.changed-meanwhile");
            case SubmitDossier.Outcome.FieldsMissing(var fields) ->
                throw Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "fields-missing",
                        fields.getFirst().key(),
                        "dossier.submit.fields",
                        fields.size());
            case SubmitDossier.Outcome.GapsNotAccepted(var completeness) ->
                throw Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "gaps-not-accepted",
                        "despiteGaps",
                        "dossier.check.gaps",
                        completeness.warnings().size(),
                        completeness.aimed());
            case SubmitDossier.Outcome.ItemsUnanswered(var items) ->
                throw Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "items-unanswered",
                        null,
                        "dossier.submit.items",
                        items.size());
            case SubmitDossier.Outcome.NotEligible(var why) ->
                throw Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT, "not-eligible", null, "dossier.not-eligible." + why.name());
            case SubmitDossier.Outcome.KindNotPossible(var why) ->
                throw Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "kind-not-possible",
                        null,
                        "dossier.not-possible." + why.reason().name(),
                        why.window() == null ? null : frame.date(why.window().opensOn()),
                        why.window() == null ? null : frame.date(why.window().closesOn()));
            case SubmitDossier.Outcome.StarNotPossible(var offered) ->
                throw Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "star-not-possible",
                        "aimedStars",
                        "dossier.begin.stars-offered",
                        offered.stars().toString());
            case SubmitDossier.Outcome.Closed(var head) -> throw closed(frame, head.state());
        };
    }

    @PostMapping("/api/v1/dossiers/{id}/withdrawal")
    @Operation(summary = "The producer takes its dossier back, before the council")
    ResponseEntity<Void> withdraw(
            Frame frame, @PathVariable UUID id, @RequestBody(required = false) @Nullable Withdrawal asked) {
        String reason = asked == null || asked.reason() == null ? "" : asked.reason();
        return switch (withdraw.withdraw(
                new DossierId(id), reason.substring(0, Math.min(500, reason.length())), frame.viewer())) {
            case WithdrawDossier.Outcome.Done() -> ResponseEntity.noContent().build();
            case WithdrawDossier.Outcome.TooLate _, WithdrawDossier.Outcome.AnswerLength _ ->
                throw Problem.of(HttpStatus.CONFLICT, "too-late", null, "dossier.too-late");
        };
    }

    @PostMapping("/api/v1/dossiers/{id}/evidence")
    @Operation(summary = "Puts a paper of the producer's vault beside a criterion")
    Saved link(Frame frame, @PathVariable UUID id, @RequestBody EvidenceRequest request) {
        if (request.criterion() == null || request.evidence() == null) {
            throw refused(request.criterion() == null ? "criterion" : "evidence", "missing", "criterion, evidence");
        }
        return switch (fill.link(
                new DossierId(id), request.criterion(), new EvidenceId(request.evidence()), frame.viewer())) {
            case FillDossier.Outcome.Saved(int version, boolean changed) -> new Saved(version, changed);
            case FillDossier.Outcome.Refused(String reason, Object argument) ->
                throw refused("evidence", reason, argument);
            case FillDossier.Outcome.Closed(var head) -> throw closed(frame, head.state());
            case FillDossier.Outcome.Conflict conflict -> throw refused("evidence", "version", conflict.version());
        };
    }

    private FillDossier.Outcome saveField(DossierId id, Map<String, Object> change, int version, Frame frame) {
        String key = text(change, "field");
        String value = text(change, "value");
        unknown(change, List.of("field", "value"));
        FormField field = FormField.ofKey(key)
                .orElseThrow(() ->
                        Problem.of(HttpStatus.BAD_REQUEST, "unknown-field", "field", "dossier.refused.unknown", key));
        return fill.saveField(id, field, value, version, frame.viewer());
    }

    private static Answer answer(Map<String, Object> change, int version) {
        var known = List.of("criterion", "points", "caseNumber", "noneMet", "note");
        unknown(change, known);
        Object points = change.get("points");
        Object note = change.getOrDefault("note", "");
        if (!(note instanceof String text)) {
            throw bad("note");
        }
        Object noneMet = change.getOrDefault("noneMet", false);
        if (!(noneMet instanceof Boolean none)) {
            throw bad("noneMet");
        }
        return new Answer(
                text(change, "criterion"),
                points == null ? null : whole(change, "points", known),
                change.containsKey("caseNumber") ? whole(change, "caseNumber", known) : 0,
                none,
                text,
                false,
                version);
    }

    private static void unknown(Map<String, Object> change, List<String> known) {
        change.keySet().stream().filter(key -> !known.contains(key)).findFirst().ifPresent(key -> {
            throw Problem.of(HttpStatus.BAD_REQUEST, "unknown-field", key, "dossier.refused.unknown", key);
        });
    }

    private static String text(Map<String, Object> change, String key) {
        return switch (change.get(key)) {
            case String text -> text;
            case null -> throw refused(key, "missing", key);
            default -> throw bad(key);
        };
    }

    private static int whole(Map<String, Object> change, String key, List<String> known) {
        unknown(change, known);
        return switch (change.get(key)) {
            case Integer number -> number;
            case null, default -> throw bad(key);
        };
    }

    private static String named(Map<String, Object> change) {
        return Optional.ofNullable(change.get("field"))
                .or(() -> Optional.ofNullable(change.get("criterion")))
                .map(Object::toString)
                .orElse("aimedStars");
    }

    private static ResponseEntity<ProblemDetail> stale(Frame frame, FillDossier.Outcome.Conflict conflict) {
        String saved = conflict.saved().isEmpty() ? "–" : conflict.saved();
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.PRECONDITION_FAILED, frame.text("dossier.conflict", conflict.by(), saved));
        problem.setType(URI.create("/api/v1/problems#version-stale"));
        problem.setProperty("code", "version-stale");
        problem.setProperty("version", conflict.version());
        problem.setProperty("saved", conflict.saved());
        return ResponseEntity.status(HttpStatus.PRECONDITION_FAILED)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .eTag("\"" + conflict.version() + "\"")
                .body(problem);
    }

    private static int version(@Nullable String ifMatch) {
        var matcher = ETAG.matcher(ifMatch == null ? "" : ifMatch.strip());
        if (!matcher.matches()) {
            throw Problem.of(
                    HttpStatus.PRECONDITION_REQUIRED, "version-missing", "If-Match", "dossier.refused.version");
        }
        return Integer.parseInt(matcher.group(1));
    }

    private static Problem refused(String field, String reason, @Nullable Object argument) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", field, "dossier.refused." + reason, argument);
    }

    private static Problem closed(Frame frame, DossierState state) {
        return Problem.of(
                HttpStatus.CONFLICT,
                "not-with-producer",
                null,
                "dossier.refused.closed",
                frame.text("appraisal.state." + state.name()));
    }

    private static Problem bad(String field) {
        return Problem.of(HttpStatus.BAD_REQUEST, "bad-parameter", field, "dossier.refused.unknown", field);
    }

    private static DossierLine line(DossierLists.Line line) {
        var head = line.head();
        return new DossierLine(
                head.id().value(),
                head.code(),
                head.product().value(),
                head.producer().value(),
                head.kind().name(),
                head.state().name(),
                head.stateSince(),
                head.aimedStars(),
                head.sample());
    }

    private static ReceiptView view(Receipt receipt) {
        return new ReceiptView(receipt.code(), receipt.number(), receipt.at(), receipt.hash());
    }

    private static DossierAnswer answer(Frame frame, Whole whole) {
        var head = whole.head();
        var draft = whole.draft();
        return new DossierAnswer(
                head.id().value(),
                head.code(),
                head.product().value(),
                head.producer().value(),
                head.kind().name(),
                head.state().name(),
                head.aimedStars(),
                whole.criteria().set().code().value(),
                whole.criteria().set().version(),
                head.criteriaFixedOn(),
                Arrays.stream(FormField.values())
                        .filter(field -> field.isAskedOf(head.kind()))
                        .map(field -> new FieldView(field.key(), draft.value(field), draft.version(field)))
                        .toList(),
                whole.criteria().set().leaves().stream()
                        .map(leaf -> draft.answer(leaf.number()))
                        .map(one -> new AnswerView(
                                one.criterion(),
                                one.points(),
                                one.caseNumber(),
                                one.noneMet(),
                                one.note(),
                                one.version(),
                                draft.isChanged(one.criterion()),
                                draft.evidenceOf(one.criterion()).stream()
                                        .map(EvidenceId::value)
                                        .toList()))
                        .toList(),
                whole.completeness().rating().total(),
                whole.completeness().rating().result().stars(),
                whole.completeness().supported(),
                whole.completeness().gaps().stream()
                        .map(gap -> DossierWords.gap(frame, gap))
                        .toList(),
                whole.receipts().stream().map(DossierApi::view).toList(),
                head.sample());
    }
}
