package vn.moixa.appraisal.dossier.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.EvidenceId;
import vn.moixa.appraisal.criteria.domain.Leaf;
import vn.moixa.appraisal.dossier.domain.Answer;
import vn.moixa.appraisal.dossier.domain.FormField;
import vn.moixa.appraisal.dossier.usecase.FillDossier;
import vn.moixa.appraisal.dossier.usecase.FillDossier.Outcome;
import vn.moixa.appraisal.dossier.usecase.ReadDossier;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Frames;
import vn.moixa.web.NotFound;

/** The parts of a dossier that its producer fills in. Each works by its button; with scripts every field is saved on its own. */
@Controller
class FillController {

    private final ReadDossier read;
    private final FillDossier fill;

    FillController(ReadDossier read, FillDossier fill) {
        this.read = read;
        this.fill = fill;
    }

    @GetMapping("/appraisal/dossiers/{id}/forms/{section}")
    ModelAndView form(Frame frame, @PathVariable UUID id, @PathVariable String section) {
        return form(frame, writable(frame, id), section(section), FormErrors.NONE, Map.of(), Map.of());
    }

    @PostMapping("/appraisal/dossiers/{id}/forms/{section}")
    ModelAndView save(
            Frame frame,
            @PathVariable UUID id,
            @PathVariable String section,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var part = section(section);
        var whole = writable(frame, id);
        var errors = FormErrors.NONE;
        var conflicts = new LinkedHashMap<String, Outcome.Conflict>();
        for (FormField field : FormField.of(part, whole.head().kind())) {
            String value = typed.getOrDefault(field.key(), "");
            boolean shown = typed.containsKey("v." + field.key());
            if (!shown) {
                continue;
            }
            int version = number(typed.get("v." + field.key()));
            switch (fill.saveField(new DossierId(id), field, value, version, frame.viewer())) {
                case Outcome.Saved _ -> {
                    // Kept; the page after shows it.
                }
                case Outcome.Refused(String reason, Object argument) ->
                    errors = errors.and(field.key(), refusal(frame, reason, argument));
                case Outcome.Conflict conflict -> {
                    conflicts.put(field.key(), conflict);
                    errors = errors.and(field.key(), conflict(frame, conflict));
                }
                case Outcome.Closed _ -> throw new NotFound();
            }
        }
        if (!errors.isEmpty()) {
            var page = form(frame, writable(frame, id), part, errors, typed, conflicts);
            page.setStatus(conflicts.isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
            return page;
        }
        redirect.addFlashAttribute(Frames.FLASH, "dossier.saved");
        return DossierController.to("/appraisal/dossiers/" + id);
    }

    @GetMapping("/appraisal/dossiers/{id}/criteria")
    ModelAndView criteria(Frame frame, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean all) {
        var whole = writable(frame, id);
        return new ModelAndView(
                "appraisal/dossier/criteria",
                "page",
                new CriteriaPage(
                        frame, DossierPage.of(frame, whole), all || whole.head().basedOn() == null));
    }

    @GetMapping("/appraisal/dossiers/{id}/criteria/{number}")
    ModelAndView criterion(Frame frame, @PathVariable UUID id, @PathVariable String number) {
        return criterion(frame, id, number, FormErrors.NONE, null);
    }

    @PostMapping("/appraisal/dossiers/{id}/criteria/{number}")
    ModelAndView answer(
            Frame frame,
            @PathVariable UUID id,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String choice,
            @RequestParam(required = false) @Nullable String note,
            @RequestParam(defaultValue = "0") int version,
            RedirectAttributes redirect) {
        var typed = Choice.read(choice)
                .map(one -> new Answer(
                        number,
                        one.points(),
                        one.caseNumber(),
                        one.noneMet(),
                        note == null ? "" : note,
                        false,
                        version));
        if (typed.isEmpty()) {
            return refused(
                    frame,
                    id,
                    number,
                    FormErrors.of("choice", frame.text("dossier.refused.not-offered", number)),
                    null);
        }
        return switch (fill.saveAnswer(new DossierId(id), typed.get(), frame.viewer())) {
            case Outcome.Saved _ -> {
                redirect.addFlashAttribute(Frames.FLASH, "dossier.saved");
                yield DossierController.to(next(frame, id, number));
            }
            case Outcome.Refused(String reason, Object argument) ->
                refused(frame, id, number, FormErrors.of("choice", refusal(frame, reason, argument)), typed.get());
            case Outcome.Conflict conflict -> {
                var page =
                        criterion(frame, id, number, FormErrors.of("choice", conflict(frame, conflict)), typed.get());
                page.setStatus(HttpStatus.CONFLICT);
                yield page;
            }
            case Outcome.Closed _ -> throw new NotFound();
        };
    }

    @PostMapping("/appraisal/dossiers/{id}/criteria/{number}/evidence")
    ModelAndView link(
            Frame frame,
            @PathVariable UUID id,
            @PathVariable String number,
            @RequestParam UUID paper,
            RedirectAttributes redirect) {
        return linked(
                frame,
                id,
                number,
                fill.link(new DossierId(id), number, new EvidenceId(paper), frame.viewer()),
                redirect);
    }

    @PostMapping("/appraisal/dossiers/{id}/criteria/{number}/evidence/{paper}/removal")
    ModelAndView unlink(
            Frame frame,
            @PathVariable UUID id,
            @PathVariable String number,
            @PathVariable UUID paper,
            RedirectAttributes redirect) {
        return linked(
                frame,
                id,
                number,
                fill.unlink(new DossierId(id), number, new EvidenceId(paper), frame.viewer()),
                redirect);
    }

    static String refusal(Frame frame, String reason, @Nullable Object argument) {
        return frame.text("dossier.refused." + reason, argument);
    }

    static String conflict(Frame frame, Outcome.Conflict conflict) {
        return frame.text("dossier.conflict", conflict.by(), conflict.saved().isEmpty() ? "–" : conflict.saved());
    }

    private ModelAndView linked(Frame frame, UUID id, String number, Outcome outcome, RedirectAttributes redirect) {
        return switch (outcome) {
            case Outcome.Saved _, Outcome.Conflict _ -> {
                redirect.addFlashAttribute(Frames.FLASH, "dossier.saved");
                yield DossierController.to("/appraisal/dossiers/" + id + "/criteria/" + number);
            }
            case Outcome.Refused(String reason, Object argument) ->
                refused(frame, id, number, FormErrors.of("paper", refusal(frame, reason, argument)), null);
            case Outcome.Closed _ -> throw new NotFound();
        };
    }

    private ModelAndView form(
            Frame frame,
            ReadDossier.Whole whole,
            FormField.Section section,
            FormErrors errors,
            Map<String, String> typed,
            Map<String, Outcome.Conflict> conflicts) {
        if (!section.isPartOf(whole.head().kind())) {
            throw new NotFound();
        }
        return new ModelAndView(
                "appraisal/dossier/form",
                "page",
                new SectionPage(frame, new DossierPage(frame, whole, errors, typed), section, conflicts));
    }

    private ModelAndView criterion(Frame frame, UUID id, String number, FormErrors errors, @Nullable Answer typed) {
        var whole = writable(frame, id);
        Leaf leaf = whole.criteria().set().leaf(number).orElseThrow(NotFound::new);
        return new ModelAndView(
                "appraisal/dossier/criterion",
                "page",
                new CriterionPage(
                        frame,
                        new DossierPage(frame, whole, errors, Map.of()),
                        leaf,
                        Optional.ofNullable(typed).orElse(whole.draft().answer(number)),
                        read.vaultFor(whole)));
    }

    private ModelAndView refused(Frame frame, UUID id, String number, FormErrors errors, @Nullable Answer typed) {
        var page = criterion(frame, id, number, errors, typed);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private String next(Frame frame, UUID id, String number) {
        var leaves =
                read.whole(new DossierId(id), frame.viewer()).criteria().set().leaves();
        boolean found = false;
        for (Leaf leaf : leaves) {
            if (found) {
                return "/appraisal/dossiers/" + id + "/criteria/" + leaf.number();
            }
            found = leaf.number().equals(number);
        }
        return "/appraisal/dossiers/" + id + "/criteria";
    }

    private ReadDossier.Whole writable(Frame frame, UUID id) {
        var whole = read.whole(new DossierId(id), frame.viewer());
        if (!whole.mayWrite()) {
            throw new NotFound();
        }
        return whole;
    }

    private static FormField.Section section(String path) {
        return FormField.Section.ofPath(path).orElseThrow(NotFound::new);
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,8}") ? Integer.parseInt(text) : 0;
    }
}
