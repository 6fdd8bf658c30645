package vn.moixa.appraisal.advisory.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.advisory.domain.Opinion;
import vn.moixa.appraisal.advisory.papers.AdvisoryPaper;
import vn.moixa.appraisal.advisory.usecase.ReadAdvisory;
import vn.moixa.appraisal.advisory.usecase.WriteReport;
import vn.moixa.appraisal.advisory.web.AdvisoryPages.DeskPage;
import vn.moixa.appraisal.advisory.web.AdvisoryPages.ReportPage;
import vn.moixa.appraisal.calendar.web.Typed;
import vn.moixa.appraisal.commune.domain.ReturnItem;
import vn.moixa.appraisal.commune.usecase.Outcome;
import vn.moixa.appraisal.commune.usecase.Refusal;
import vn.moixa.appraisal.commune.usecase.ReturnDossier;
import vn.moixa.appraisal.commune.web.Answers;
import vn.moixa.file.FileHash;
import vn.moixa.file.Files;
import vn.moixa.file.Storing;
import vn.moixa.paper.Paper;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Frames;
import vn.moixa.web.NotFound;

/** Dossiers before the advisory team and the report on each. */
@Controller
class AdvisoryController {

    private static final int MOST_PHOTOS = 20;

    private final ReadAdvisory read;
    private final WriteReport write;
    private final ReturnDossier giveBack;
    private final Files files;
    private final Paper paper;

    AdvisoryController(ReadAdvisory read, WriteReport write, ReturnDossier giveBack, Files files, Paper paper) {
        this.read = read;
        this.write = write;
        this.giveBack = giveBack;
        this.files = files;
        this.paper = paper;
    }

    @GetMapping("/appraisal/advisory")
    ModelAndView desk(Frame frame, @RequestParam Map<String, String> query) {
        String text = new Typed(query).value("q");
        var entries = read.desk(text, frame.publishedOnly(), frame.viewer());
        var page = new DeskPage(frame, entries, text, read.keepsTeams(frame.viewer()));
        return new ModelAndView("appraisal/advisory/desk", "page", page);
    }

    @GetMapping("/appraisal/advisory/dossiers/{id}")
    ModelAndView show(Frame frame, @PathVariable UUID id) {
        return new ModelAndView(
                "appraisal/advisory/report", "page", page(frame, id, Typed.NOTHING, FormErrors.NONE, false));
    }

    @PostMapping("/appraisal/advisory/dossiers/{id}/assignment")
    ModelAndView assign(
            Frame frame, @PathVariable UUID id, @RequestParam Map<String, String> fields, RedirectAttributes redirect) {
        var typed = new Typed(fields);
        var outcome = write.assign(new DossierId(id), uuid(typed.value("member")), frame.viewer());
        return answer(frame, id, typed, outcome, "advisory.done.assigned", redirect);
    }

    @PostMapping("/appraisal/advisory/dossiers/{id}/remarks")
    ModelAndView remark(
            Frame frame, @PathVariable UUID id, @RequestParam Map<String, String> fields, RedirectAttributes redirect) {
        var typed = new Typed(fields);
        var remarks = new LinkedHashMap<String, String>();
        fields.forEach((name, words) -> {
            if (name.startsWith("remark.")) {
                remarks.put(name.substring("remark.".length()), words);
            }
        });
        return answer(
                frame,
                id,
                typed,
                write.remark(new DossierId(id), remarks, frame.viewer()),
                "advisory.done.remarked",
                redirect);
    }

    @PostMapping("/appraisal/advisory/dossiers/{id}/tests")
    ModelAndView askTest(
            Frame frame, @PathVariable UUID id, @RequestParam Map<String, String> fields, RedirectAttributes redirect) {
        var typed = new Typed(fields);
        var outcome =
                write.askTest(new DossierId(id), typed.value("subject"), typed.value("laboratory"), frame.viewer());
        return answer(frame, id, typed, outcome, "advisory.done.test", redirect);
    }

    @PostMapping("/appraisal/advisory/dossiers/{id}/tests/{test}/result")
    ModelAndView testResult(
            Frame frame,
            @PathVariable UUID id,
            @PathVariable UUID test,
            @RequestParam Map<String, String> fields,
            RedirectAttributes redirect) {
        var typed = new Typed(fields);
        String result = typed.value("result." + test);
        var on = typed.date("resultOn." + test);
        return answer(
                frame,
                id,
                typed,
                write.testResult(new DossierId(id), test, result, on, frame.viewer()),
                "advisory.done.test-result",
                redirect);
    }

    @PostMapping("/appraisal/advisory/dossiers/{id}/visits")
    ModelAndView visit(
            Frame frame,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            @RequestParam List<MultipartFile> photos,
            RedirectAttributes redirect)
            throws IOException {
        var typed = new Typed(fields);
        var kept = new ArrayList<FileHash>();
        for (MultipartFile photo :
                photos.stream().filter(one -> !one.isEmpty()).limit(MOST_PHOTOS).toList()) {
            try (var content = photo.getInputStream()) {
                String name = Optional.ofNullable(photo.getOriginalFilename()).orElse("");
                switch (files.store(content, name, frame.viewer().accountId())) {
                    case Storing.Stored stored when stored.mediaType().startsWith("image/") -> kept.add(stored.hash());
                    case Storing.Stored other -> {
                        return refused(frame, id, typed, "photos", Storing.Reason.NOT_A_PICTURE.messageKey());
                    }
                    case Storing.Rejected(var reason) -> {
                        return refused(frame, id, typed, "photos", reason.messageKey());
                    }
                }
            }
        }
        var visit = new WriteReport.Visit(
                typed.date("visitedOn"), typed.value("place"), typed.value("people"), typed.value("findings"), kept);
        return answer(
                frame,
                id,
                typed,
                write.visit(new DossierId(id), visit, frame.viewer()),
                "advisory.done.visit",
                redirect);
    }

    @PostMapping("/appraisal/advisory/dossiers/{id}/knock-outs")
    ModelAndView knockOut(
            Frame frame, @PathVariable UUID id, @RequestParam Map<String, String> fields, RedirectAttributes redirect) {
        var typed = new Typed(fields);
        var outcome = write.knockOut(new DossierId(id), typed.value("ground"), typed.value("reason"), frame.viewer());
        return answer(frame, id, typed, outcome, "advisory.done.knock-out", redirect);
    }

    @PostMapping("/appraisal/advisory/dossiers/{id}/return")
    ModelAndView giveBack(
            Frame frame, @PathVariable UUID id, @RequestParam Map<String, String> fields, RedirectAttributes redirect) {
        var typed = new Typed(fields);
        var items = new ArrayList<ReturnItem>();
        for (int line = 0; typed.has("item." + line); line++) {
            items.add(new ReturnItem(typed.value("item." + line), typed.value("sentence." + line)));
        }
        var request = new ReturnDossier.Request(items, typed.date("answerBy"));
        return answer(
                frame,
                id,
                typed,
                giveBack.giveBack(new DossierId(id), request, frame.viewer()),
                "commune.done.returned",
                redirect);
    }

    @PostMapping("/appraisal/advisory/dossiers/{id}/report")
    ModelAndView save(
            Frame frame, @PathVariable UUID id, @RequestParam Map<String, String> fields, RedirectAttributes redirect) {
        var typed = new Typed(fields);
        boolean handIn = typed.value("deed").equals("hand-in");
        Integer version = typed.number("version");
        var outcome = write.save(
                new DossierId(id),
                typed.value("summary"),
                typed.one(Opinion.values(), "opinion"),
                version == null ? -1 : version,
                handIn,
                frame.viewer());
        return answer(frame, id, typed, outcome, handIn ? "advisory.done.handed-in" : "advisory.done.saved", redirect);
    }

    @GetMapping("/appraisal/advisory/dossiers/{id}/report.{form}")
    ResponseEntity<byte[]> paper(Frame frame, @PathVariable UUID id, @PathVariable String form) {
        var sheet = read.sheet(new DossierId(id), frame.viewer());
        return Answers.document(paper, AdvisoryPaper.report(sheet), form, "bao-cao-to-tu-van");
    }

    @GetMapping("/appraisal/advisory/dossiers/{id}/visits/{visit}/photos/{position}")
    ResponseEntity<Resource> photo(
            Frame frame, @PathVariable UUID id, @PathVariable UUID visit, @PathVariable int position) {
        var hash = FileHash.parse(read.photo(new DossierId(id), visit, position, frame.viewer()))
                .orElseThrow(NotFound::new);
        var stored = files.variant(hash, 1280).or(() -> files.open(hash)).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(stored.mediaType()))
                .header("Cache-Control", "private, no-store")
                .body(new FileSystemResource(stored.path()));
    }

    private ModelAndView answer(
            Frame frame, UUID id, Typed typed, Outcome outcome, String done, RedirectAttributes redirect) {
        return switch (outcome) {
            case Outcome.Done() -> {
                redirect.addFlashAttribute(Frames.FLASH, done);
                yield new ModelAndView("redirect:/appraisal/advisory/dossiers/" + id, HttpStatus.SEE_OTHER);
            }
            case Outcome.Refused(var reasons) -> {
                var errors = FormErrors.NONE;
                for (Refusal reason : reasons) {
                    errors = errors.and(
                            reason.field(),
                            frame.text(reason.key(), reason.arguments().toArray()));
                }
                yield shown(page(frame, id, typed, errors, false), HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Outcome.Elsewhere(var state) ->
                shown(
                        page(
                                frame,
                                id,
                                typed,
                                FormErrors.of(
                                        "",
                                        frame.text(
                                                "commune.refused.elsewhere",
                                                frame.text("appraisal.state." + state.name()))),
                                false),
                        HttpStatus.CONFLICT);
            case Outcome.Stale stale ->
                shown(
                        page(frame, id, typed, FormErrors.of("", frame.text("advisory.refused.stale")), true),
                        HttpStatus.CONFLICT);
        };
    }

    private ModelAndView refused(Frame frame, UUID id, Typed typed, String field, String key) {
        return shown(
                page(frame, id, typed, FormErrors.of(field, frame.text(key)), false), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView shown(ReportPage page, HttpStatus status) {
        return new ModelAndView("appraisal/advisory/report", Map.of("page", page), status);
    }

    private ReportPage page(Frame frame, UUID id, Typed typed, FormErrors errors, boolean stale) {
        return new ReportPage(frame, read.sheet(new DossierId(id), frame.viewer()), typed, errors, stale);
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
