package vn.moixa.appraisal.council.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import vn.moixa.appraisal.CouncilSessionId;
import vn.moixa.appraisal.SessionItemId;
import vn.moixa.appraisal.council.domain.HandIn;
import vn.moixa.appraisal.council.domain.Issue;
import vn.moixa.appraisal.council.domain.Item;
import vn.moixa.appraisal.council.store.Findings;
import vn.moixa.appraisal.council.usecase.CloseMarking;
import vn.moixa.appraisal.council.usecase.MarkProduct;
import vn.moixa.appraisal.council.usecase.Outcome;
import vn.moixa.appraisal.council.usecase.OwnDesk;
import vn.moixa.appraisal.council.usecase.OwnDesks;
import vn.moixa.appraisal.council.usecase.ReadSession;
import vn.moixa.appraisal.council.usecase.RunSession;
import vn.moixa.registry.ProductId;
import vn.moixa.web.Frame;
import vn.moixa.web.Problem;

@RestController
@Tag(
        name = "council-sessions",
        description = "Sessions of the council and a member's own marks; other marks are sealed until the chair closes")
class CouncilSessionController {

    private static final int MOST_AT_ONCE = 100;

    private final ReadSession read;
    private final OwnDesks desks;
    private final MarkProduct mark;
    private final CloseMarking closing;
    private final RunSession run;

    CouncilSessionController(ReadSession read, OwnDesks desks, MarkProduct mark, CloseMarking closing, RunSession run) {
        this.read = read;
        this.desks = desks;
        this.mark = mark;
        this.closing = closing;
        this.run = run;
    }

    /** A member in a session. */
    record MemberView(UUID id, String name, String role, boolean present) {}

    /** Whether a member handed in its sheet of the present round. */
    record SheetView(UUID member, boolean handedIn) {}

    /** A result: exact sum of totals and number of sheets. */
    record ResultView(
            @Nullable Integer sumOfTotals,
            @Nullable Integer sheets,
            @Nullable Integer spread,
            @Nullable Integer stars,
            boolean knockedOut,
            String proofHash) {}

    record ItemView(
            UUID id,
            int position,
            UUID product,
            String productName,
            UUID dossier,
            String kind,
            String state,
            int markingRound,
            @Nullable LocalDate dueOn,
            List<SheetView> sheets,
            @Nullable ResultView result) {}

    record SessionView(
            UUID id,
            UUID council,
            String name,
            String mode,
            LocalDate heldOn,
            String state,
            @Nullable Instant openedAt,
            @Nullable Instant closedAt,
            List<MemberView> members,
            List<ItemView> items) {}

    /** One mark of the own sheet. {@code version} counts its changes. */
    record MarkView(int points, int caseNumber, boolean noneMet, String remark, int version) {}

    /** The own sheet. Total and stars only when every criterion is marked. */
    record OwnSheetView(
            int version,
            String state,
            Map<String, MarkView> marks,
            List<String> unmarked,
            @Nullable Integer total,
            @Nullable Integer stars) {}

    /**
     * A mark to keep.
     *
     * @param id given by the caller; the same again has no second effect
     * @param base version of the mark that the caller replaces
     */
    record MarkWish(
            @Nullable UUID id,
            @Nullable String criterion,
            @Nullable Integer points,
            @Nullable Integer caseNumber,
            @Nullable Boolean noneMet,
            @Nullable String remark,
            @Nullable Integer base) {}

    record Marks(@Nullable List<MarkWish> marks) {}

    record IssueView(
            String kind,
            @Nullable String criterion,
            @Nullable Integer stars,
            @Nullable Integer spread) {}

    record ClosingView(
            String state, List<IssueView> issues, @Nullable ResultView result) {}

    @GetMapping("/api/v1/council-sessions/{id}")
    @Operation(summary = "A session with its agenda: who is there, who handed in, and results of closed products")
    SessionView session(Frame frame, @PathVariable UUID id) {
        var board = read.board(new CouncilSessionId(id), frame.viewer());
        var session = board.sitting().session();
        return new SessionView(
                id,
                session.council().value(),
                session.name(),
                session.mode().name(),
                session.heldOn(),
                session.state().name(),
                session.openedAt(),
                session.closedAt(),
                board.sitting().members().stream()
                        .filter(member -> member.isIn())
                        .map(member -> new MemberView(
                                member.id(),
                                member.name(),
                                member.role().name(),
                                board.sitting().isPresent(member.id())))
                        .toList(),
                board.items().stream().map(item -> view(board, item)).toList());
    }

    @GetMapping("/api/v1/council-sessions/{id}/products/{product}/marks")
    @Operation(summary = "The own sheet for a product")
    ResponseEntity<OwnSheetView> marks(Frame frame, @PathVariable UUID id, @PathVariable UUID product) {
        return answer(HttpStatus.OK, desks.of(new CouncilSessionId(id), item(frame, id, product), frame.viewer()));
    }

    @PutMapping("/api/v1/council-sessions/{id}/products/{product}/marks")
    @Operation(summary = "Keeps marks of the own sheet, all or none; If-Match is the version of the sheet as last seen")
    ResponseEntity<?> mark(
            Frame frame,
            @PathVariable UUID id,
            @PathVariable UUID product,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Marks body) {
        var item = item(frame, id, product);
        int expected = version(ifMatch);
        var wishes = wishes(body);
        return switch (mark.mark(new CouncilSessionId(id), item, expected, wishes, frame.viewer())) {
            case MarkProduct.Answer.Kept(OwnDesk desk) -> answer(HttpStatus.OK, desk);
            case MarkProduct.Answer.Changed(OwnDesk desk) -> changed(frame, desk);
            case MarkProduct.Answer.Refused(var field, var key, var arguments) ->
                throw Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "mark-refused",
                        field.isEmpty() ? null : field,
                        key,
                        arguments.toArray());
            case MarkProduct.Answer.IdReused(UUID reused) ->
                throw Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "id-reused",
                        "id",
                        "council.api.id-reused",
                        reused.toString());
        };
    }

    @PostMapping("/api/v1/council-sessions/{id}/products/{product}/closing")
    @Operation(summary = "Closes marking of a product: opens the sheets and rules, or says what is left to settle")
    ClosingView close(Frame frame, @PathVariable UUID id, @PathVariable UUID product) {
        return switch (closing.close(new CouncilSessionId(id), item(frame, id, product), frame.viewer())) {
            case CloseMarking.Closing.Ruled(var result) -> new ClosingView("RULED", List.of(), view(result));
            case CloseMarking.Closing.Discussing(var issues) ->
                new ClosingView(
                        "DISCUSSION",
                        issues.stream().map(CouncilSessionController::view).toList(),
                        null);
            case CloseMarking.Closing.Refused(var reason) -> throw refused(reason);
        };
    }

    @PostMapping("/api/v1/council-sessions/{id}/closing")
    @Operation(summary = "Closes the session when each product is ruled or postponed")
    ResponseEntity<Void> closeSession(Frame frame, @PathVariable UUID id) {
        return switch (run.close(new CouncilSessionId(id), frame.viewer())) {
            case Outcome.Done _ -> ResponseEntity.noContent().build();
            case Outcome.Refused(var reasons) -> throw refused(reasons.getFirst());
            case Outcome.Stale() -> throw Problem.of(HttpStatus.CONFLICT, "stale", null, "council.stale");
        };
    }

    private SessionItemId item(Frame frame, UUID session, UUID product) {
        return desks.itemOf(new CouncilSessionId(session), new ProductId(product), frame.viewer());
    }

    private static int version(@Nullable String ifMatch) {
        String text = ifMatch == null ? "" : ifMatch.strip().replaceAll("^\"|\"$", "");
        if (!text.matches("\\d{1,9}")) {
            throw Problem.of(HttpStatus.PRECONDITION_REQUIRED, "if-match-required", "If-Match", "council.api.if-match");
        }
        return Integer.parseInt(text);
    }

    private static List<MarkProduct.Wish> wishes(Marks body) {
        var marks = Optional.ofNullable(body.marks()).orElse(List.of());
        if (marks.isEmpty() || marks.size() > MOST_AT_ONCE) {
            throw Problem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT, "bad-parameter", "marks", "council.api.marks", MOST_AT_ONCE);
        }
        return marks.stream().map(CouncilSessionController::wish).toList();
    }

    private static MarkProduct.Wish wish(MarkWish mark) {
        if (mark.id() == null || mark.criterion() == null || mark.points() == null) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "bad-parameter", "marks", "council.api.mark");
        }
        return new MarkProduct.Wish(
                mark.id(),
                mark.criterion(),
                mark.points(),
                Optional.ofNullable(mark.caseNumber()).orElse(0),
                Boolean.TRUE.equals(mark.noneMet()),
                Optional.ofNullable(mark.remark()).orElse(""),
                mark.base());
    }

    private static ResponseEntity<OwnSheetView> answer(HttpStatus status, OwnDesk desk) {
        return ResponseEntity.status(status)
                .eTag("\"" + desk.sheet().version() + "\"")
                .header("Cache-Control", "private, no-store")
                .body(view(desk));
    }

    /** Both versions: the caller has its own, here is the one that is kept (R167). */
    private static ResponseEntity<?> changed(Frame frame, OwnDesk desk) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "/api/v1/problems#sheet-changed");
        problem.put("status", HttpStatus.PRECONDITION_FAILED.value());
        problem.put("code", "sheet-changed");
        problem.put("detail", frame.text("council.mark.changed"));
        problem.put("sheet", view(desk));
        return ResponseEntity.status(HttpStatus.PRECONDITION_FAILED)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .eTag("\"" + desk.sheet().version() + "\"")
                .header("Cache-Control", "private, no-store")
                .body(problem);
    }

    private static OwnSheetView view(OwnDesk desk) {
        var marks = new LinkedHashMap<String, MarkView>();
        desk.ballot().set().leaves().forEach(leaf -> {
            var own = desk.mark(leaf.number());
            if (own != null) {
                marks.put(
                        leaf.number(),
                        new MarkView(own.points(), own.caseNumber(), own.noneMet(), own.remark(), own.version()));
            }
        });
        boolean complete = desk.ballot().isComplete();
        return new OwnSheetView(
                desk.sheet().version(),
                desk.sheet().state().name(),
                marks,
                desk.ballot().unmarked(),
                complete ? Integer.valueOf(desk.ballot().rating().total()) : null,
                complete ? Integer.valueOf(desk.ballot().rating().result().stars()) : null);
    }

    private static ItemView view(ReadSession.Board board, Item item) {
        return new ItemView(
                item.id().value(),
                item.position(),
                item.product().value(),
                board.product(item),
                item.dossier().value(),
                item.kind().name(),
                item.state().name(),
                item.markingRound(),
                item.dueOn(),
                board.handIns().getOrDefault(item.id(), List.<HandIn>of()).stream()
                        .map(sheet -> new SheetView(sheet.member(), sheet.handedIn()))
                        .toList(),
                Optional.ofNullable(board.results().get(item.id()))
                        .map(CouncilSessionController::view)
                        .orElse(null));
    }

    private static ResultView view(Findings.Result result) {
        return new ResultView(
                result.sumOfTotals(),
                result.sheets(),
                result.spread(),
                result.stars(),
                result.knockedOut(),
                result.proofHash());
    }

    private static IssueView view(Issue issue) {
        return switch (issue) {
            case Issue.KnockOutUndecided(var found) -> new IssueView("KNOCK_OUT", found.ground(), null, null);
            case Issue.SheetUnfinished _ -> new IssueView("UNFINISHED_SHEET", null, null, null);
            case Issue.SpreadTooWide(int spread, int limit) -> new IssueView("SPREAD", null, null, spread);
            case Issue.GateSplit(var gate) ->
                new IssueView("GATE", gate.gate().criterion(), gate.gate().star(), null);
        };
    }

    private static Problem refused(Outcome.Reason reason) {
        return Problem.of(
                HttpStatus.CONFLICT,
                "council-refused",
                reason.field().isEmpty() ? null : reason.field(),
                reason.messageKey(),
                reason.arguments().toArray());
    }
}
