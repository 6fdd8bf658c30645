package vn.moixa.appraisal.decision.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import vn.moixa.appraisal.decision.domain.Award;
import vn.moixa.appraisal.decision.store.Results;
import vn.moixa.appraisal.decision.usecase.DecideResults;
import vn.moixa.appraisal.decision.usecase.ReadResults;
import vn.moixa.appraisal.decision.web.DecisionPages.ResultsPage;
import vn.moixa.appraisal.decision.web.DecisionPages.Typed;
import vn.moixa.file.FileHash;
import vn.moixa.file.Files;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Frames;
import vn.moixa.web.NotFound;
import vn.moixa.web.Role;

/** Results of councils that wait for a signed paper, and the papers recorded. */
@Controller
class ResultsController {

    private static final int LATEST = 30;

    private final ReadResults read;
    private final DecideResults decide;
    private final SignedForm form;
    private final Files files;

    ResultsController(ReadResults read, DecideResults decide, SignedForm form, Files files) {
        this.read = read;
        this.decide = decide;
        this.form = form;
        this.files = files;
    }

    @GetMapping("/appraisal/results")
    ModelAndView results(Frame frame, @RequestParam @Nullable UUID session) {
        return new ModelAndView("appraisal/decision/results", "page", page(frame, session, null, Typed.NOTHING));
    }

    @PostMapping("/appraisal/results/{award}")
    ModelAndView record(
            Frame frame,
            @PathVariable String award,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "dossier", required = false) @Nullable List<UUID> dossiers,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            RedirectAttributes redirect)
            throws IOException {
        Award asked = Arrays.stream(Award.values())
                .filter(one -> one.name().equalsIgnoreCase(award))
                .findFirst()
                .orElseThrow(NotFound::new);
        List<UUID> chosen = dossiers == null ? List.of() : dossiers;
        var read = form.read(typed, scan, frame);
        Set<DossierId> ids = chosen.stream().map(DossierId::new).collect(Collectors.toCollection(LinkedHashSet::new));
        return switch (decide.record(asked, ids, read.paper(), frame.viewer())) {
            case DecideResults.Recorded(int count) -> {
                redirect.addFlashAttribute(Frames.FLASH, "decision.recorded");
                yield new ModelAndView("redirect:/appraisal/results", HttpStatus.SEE_OTHER);
            }
            case DecideResults.Refused(var faults) -> {
                FormErrors errors = SignedForm.errors(frame, faults, read.fault());
                var values = new HashMap<>(typed);
                values.put(
                        "kept", read.paper().scan() == null ? "" : read.paper().scan());
                var again =
                        new Typed(values, chosen.stream().map(UUID::toString).collect(Collectors.toSet()), errors);
                yield new ModelAndView(
                        "appraisal/decision/results",
                        Map.of("page", page(frame, null, asked, again)),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    /** The scan of a recorded paper. */
    @GetMapping("/appraisal/results/scans/{hash}")
    ResponseEntity<Resource> scan(@PathVariable String hash) {
        var stored = FileHash.parse(hash)
                .filter(one -> read.isScan(one.value()))
                .flatMap(files::open)
                .orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(stored.mediaType()))
                .header("Content-Disposition", "inline")
                .header("Cache-Control", "private, no-store")
                .body(new FileSystemResource(stored.path()));
    }

    private ResultsPage page(Frame frame, @Nullable UUID session, @Nullable Award refused, Typed typed) {
        var latest = read.latest(LATEST);
        var names = read.namesOf(latest.stream().map(Results.Outcome::dossier).collect(Collectors.toSet()));
        return new ResultsPage(
                frame,
                read.waiting(session),
                latest,
                names,
                frame.viewer().has(Role.PROVINCIAL_OFFICER),
                refused,
                typed);
    }
}
