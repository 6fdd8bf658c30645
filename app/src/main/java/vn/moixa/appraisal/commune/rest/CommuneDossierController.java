package vn.moixa.appraisal.commune.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.commune.domain.Finding;
import vn.moixa.appraisal.commune.domain.Matter;
import vn.moixa.appraisal.commune.domain.ReturnItem;
import vn.moixa.appraisal.commune.usecase.CheckDossier;
import vn.moixa.appraisal.commune.usecase.OfficeSheet;
import vn.moixa.appraisal.commune.usecase.Outcome;
import vn.moixa.appraisal.commune.usecase.ReadOffice;
import vn.moixa.appraisal.commune.usecase.ReturnDossier;
import vn.moixa.appraisal.dossier.domain.Level;
import vn.moixa.web.Frame;
import vn.moixa.web.Problem;

/** What a commune finds, and returns of dossiers, for other programs; the same rules as on the pages. */
@RestController
@Tag(name = "dossiers", description = "Dossiers on their way through commune and province")
class CommuneDossierController {

    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

    private final CheckDossier check;
    private final ReturnDossier giveBack;
    private final ReadOffice read;

    CommuneDossierController(CheckDossier check, ReturnDossier giveBack, ReadOffice read) {
        this.check = check;
        this.giveBack = giveBack;
        this.read = read;
    }

    /**
     * One of the four matters.
     *
     * @param points refused: the commune gives findings, not points (R48)
     */
    record FindingRequest(
            @Nullable String matter,
            @Nullable Boolean met,
            @Nullable String words,
            @Nullable String evidenceSeen,
            @Nullable Object points) {}

    record FindingsRequest(
            @Nullable List<FindingRequest> findings,
            @Nullable String meetingOn,
            @Nullable String meetingNote) {}

    record FindingAnswer(String matter, boolean met, String words, String evidenceSeen) {}

    record FindingsAnswer(UUID dossier, List<FindingAnswer> findings, int version) {}

    record ItemRequest(@Nullable String item, @Nullable String sentence) {}

    record ReturnRequest(
            @Nullable List<ItemRequest> items, @Nullable String answerBy) {}

    record ReturnAnswer(UUID dossier, String state, String returnedFrom) {}

    @PostMapping("/api/v1/dossiers/{id}/commune-findings")
    @Operation(summary = "Keeps findings of the commune; If-Match names the version they were based on")
    ResponseEntity<FindingsAnswer> findings(
            Frame frame,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody FindingsRequest request) {
        var dossier = new DossierId(id);
        var sheet = read.sheet(dossier, Level.COMMUNE, frame.viewer());
        var review = new CheckDossier.Review(
                findings(request),
                meeting(request, sheet),
                Optional.ofNullable(request.meetingNote())
                        .orElse(sheet.review() == null ? "" : sheet.review().meetingNote()),
                version(ifMatch, sheet));
        refuse(check.review(dossier, review, frame.viewer()));
        return answer(read.sheet(dossier, Level.COMMUNE, frame.viewer()));
    }

    @PostMapping("/api/v1/dossiers/{id}/return")
    @Operation(summary = "Returns a dossier to its producer with at least one item and a sentence for each")
    ReturnAnswer giveBack(Frame frame, @PathVariable UUID id, @RequestBody ReturnRequest request) {
        var items = Optional.ofNullable(request.items()).orElse(List.of()).stream()
                .map(item -> new ReturnItem(
                        Optional.ofNullable(item.item()).orElse(""),
                        Optional.ofNullable(item.sentence()).orElse("")))
                .toList();
        var dossier = new DossierId(id);
        refuse(giveBack.giveBack(
                dossier, new ReturnDossier.Request(items, day("answerBy", request.answerBy())), frame.viewer()));
        var head = read.sheet(dossier, Level.COMMUNE, frame.viewer()).dossier();
        return new ReturnAnswer(
                id,
                head.state().name(),
                head.returnedFrom() == null ? "" : head.returnedFrom().name());
    }

    private static ResponseEntity<FindingsAnswer> answer(OfficeSheet sheet) {
        var findings = sheet.findings().values().stream()
                .map(found -> new FindingAnswer(
                        found.finding().matter().name(),
                        found.finding().met(),
                        found.finding().words(),
                        found.finding().evidenceSeen()))
                .toList();
        int version = sheet.review() == null ? 0 : sheet.review().version();
        return ResponseEntity.ok()
                .eTag("\"" + version + "\"")
                .body(new FindingsAnswer(sheet.dossier().id().value(), findings, version));
    }

    private static List<Finding> findings(FindingsRequest request) {
        var findings = new ArrayList<Finding>();
        for (FindingRequest one : Optional.ofNullable(request.findings()).orElse(List.of())) {
            if (one.points() != null) {
                throw Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT, "no-points", "findings.points", "commune.refused.points");
            }
            var matter = Arrays.stream(Matter.values())
                    .filter(known -> known.name().equals(one.matter()))
                    .findFirst()
                    .orElseThrow(() -> Problem.of(
                            HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "findings.matter", "commune.refused.matter"));
            Boolean met = one.met();
            if (met == null) {
                throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "findings.met", "commune.refused.met");
            }
            findings.add(new Finding(
                    matter,
                    met,
                    Optional.ofNullable(one.words()).orElse(""),
                    Optional.ofNullable(one.evidenceSeen()).orElse("")));
        }
        if (findings.isEmpty()) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "findings", "commune.refused.no-finding");
        }
        return findings;
    }

    private static @Nullable LocalDate meeting(FindingsRequest request, OfficeSheet sheet) {
        if (request.meetingOn() == null) {
            return sheet.review() == null ? null : sheet.review().meetingOn();
        }
        return day("meetingOn", request.meetingOn());
    }

    /** Without If-Match the findings go over what is saved now. */
    private static int version(@Nullable String ifMatch, OfficeSheet sheet) {
        int saved = sheet.review() == null ? 0 : sheet.review().version();
        if (ifMatch == null) {
            return saved;
        }
        var matcher = ETAG.matcher(ifMatch.strip());
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
    }

    private static void refuse(Outcome outcome) {
        switch (outcome) {
            case Outcome.Done() -> {}
            case Outcome.Refused(var reasons) -> {
                var first = reasons.getFirst();
                throw Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "invalid",
                        first.field().isEmpty() ? null : first.field(),
                        first.key(),
                        first.arguments().toArray());
            }
            case Outcome.Elsewhere elsewhere ->
                throw Problem.of(HttpStatus.CONFLICT, "other-state", null, "commune.refused.elsewhere-api");
            case Outcome.Stale stale ->
                throw Problem.of(
                        HttpStatus.PRECONDITION_FAILED, "version-stale", "If-Match", "commune.refused.stale-api");
        }
    }

    private static @Nullable LocalDate day(String field, @Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException noDate) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", field, "commune.refused.date-api");
        }
    }
}
