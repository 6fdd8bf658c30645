package vn.moixa.appraisal.decision.web;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.decision.usecase.FollowCentre;
import vn.moixa.appraisal.decision.usecase.ReadResults;
import vn.moixa.appraisal.decision.web.DecisionPages.CentreCasePage;
import vn.moixa.appraisal.decision.web.DecisionPages.CentrePage;
import vn.moixa.appraisal.decision.web.DecisionPages.Typed;
import vn.moixa.web.Frame;
import vn.moixa.web.Frames;
import vn.moixa.web.NotFound;
import vn.moixa.web.Role;

/** Dossiers of 90 points and more after the province approved their result (R53, R54). */
@Controller
class CentreController {

    private static final String ADDRESS = "/appraisal/centre";

    private final ReadResults read;
    private final FollowCentre follow;
    private final SignedForm form;

    CentreController(ReadResults read, FollowCentre follow, SignedForm form) {
        this.read = read;
        this.follow = follow;
        this.form = form;
    }

    @GetMapping(ADDRESS)
    ModelAndView list(Frame frame) {
        return new ModelAndView("appraisal/decision/centre", "page", new CentrePage(frame, read.onTheWayToTheCentre()));
    }

    @GetMapping(ADDRESS + "/{id}")
    ModelAndView one(Frame frame, @PathVariable UUID id) {
        return new ModelAndView("appraisal/decision/centre-case", "page", page(frame, id, "", Typed.NOTHING));
    }

    @PostMapping(ADDRESS + "/{id}/{step}")
    ModelAndView step(
            Frame frame,
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            RedirectAttributes redirect)
            throws IOException {
        var dossier = new DossierId(id);
        var paper = form.read(typed, scan, frame);
        var answer = switch (step) {
            case "letter" -> follow.send(dossier, paper.paper(), frame.viewer());
            case "result" -> follow.result(dossier, number(typed.get("average")), paper.paper(), frame.viewer());
            case "decision" -> follow.decide(dossier, stars(typed.get("stars")), paper.paper(), frame.viewer());
            case "refusal" -> follow.refuse(dossier, paper.paper(), frame.viewer());
            case "again" -> follow.evaluateAgain(dossier, typed.getOrDefault("reason", ""), frame.viewer());
            default -> throw new NotFound();
        };
        return switch (answer) {
            case FollowCentre.Done() -> {
                redirect.addFlashAttribute(Frames.FLASH, "decision.recorded");
                yield new ModelAndView("redirect:" + ADDRESS + "/" + id, HttpStatus.SEE_OTHER);
            }
            case FollowCentre.Refused(var faults) -> {
                var values = new HashMap<>(typed);
                values.put(
                        "kept",
                        paper.paper().scan() == null ? "" : paper.paper().scan());
                var again = new Typed(values, Set.of(), SignedForm.errors(frame, faults, paper.fault()));
                yield new ModelAndView(
                        "appraisal/decision/centre-case",
                        Map.of("page", page(frame, id, step, again)),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    private CentreCasePage page(Frame frame, UUID id, String refused, Typed typed) {
        var found = read.find(new DossierId(id), frame.viewer());
        return new CentreCasePage(
                frame,
                found.ruled(),
                List.copyOf(found.outcomes()),
                frame.viewer().has(Role.PROVINCIAL_OFFICER),
                refused,
                typed);
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text != null && text.strip().matches("\\d{1,3}([.,]\\d{1,2})?")
                ? new BigDecimal(text.strip().replace(',', '.'))
                : null;
    }

    private static int stars(@Nullable String text) {
        return text != null && text.matches("[345]") ? Integer.parseInt(text) : 0;
    }
}
