package vn.moixa.appraisal.appeal.web;

import java.util.Map;
import java.util.Objects;
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
import vn.moixa.appraisal.appeal.usecase.HandleAppeals;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Frames;

/** Objections to results and returns. */
@Controller
class AppealController {

    private final HandleAppeals appeals;

    AppealController(HandleAppeals appeals) {
        this.appeals = appeals;
    }

    @GetMapping("/appraisal/appeals")
    ModelAndView list(Frame frame) {
        return new ModelAndView(
                "appraisal/appeal/list", "page", new AppealListPage(frame, appeals.all(frame.viewer())));
    }

    @GetMapping("/appraisal/dossiers/{id}/appeals")
    ModelAndView one(Frame frame, @PathVariable UUID id) {
        return new ModelAndView("appraisal/appeal/dossier", "page", page(frame, id, "", Map.of(), FormErrors.NONE));
    }

    @PostMapping("/appraisal/dossiers/{id}/appeals")
    ModelAndView file(
            Frame frame, @PathVariable UUID id, @RequestParam @Nullable String about, RedirectAttributes redirect) {
        String text = Objects.requireNonNullElse(about, "");
        var answer = appeals.file(new DossierId(id), text, frame.viewer());
        return after(frame, id, "", answer, Map.of("about", text), redirect);
    }

    @PostMapping("/appraisal/dossiers/{id}/appeals/{appeal}")
    ModelAndView answer(
            Frame frame,
            @PathVariable UUID id,
            @PathVariable UUID appeal,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var answer = appeals.answer(
                appeal,
                "true".equals(typed.get("upheld")),
                typed.getOrDefault("answer", ""),
                typed.getOrDefault("documentNumber", ""),
                frame.viewer());
        return after(frame, id, appeal.toString(), answer, typed, redirect);
    }

    private ModelAndView after(
            Frame frame,
            UUID id,
            String form,
            HandleAppeals.Answer answer,
            Map<String, String> typed,
            RedirectAttributes redirect) {
        return switch (answer) {
            case HandleAppeals.Done(UUID appeal) -> {
                redirect.addFlashAttribute(Frames.FLASH, "appeal.saved");
                yield new ModelAndView(
                        "redirect:/appraisal/dossiers/" + id + "/appeals#k-" + appeal, HttpStatus.SEE_OTHER);
            }
            case HandleAppeals.Refused(String field, String key) ->
                new ModelAndView(
                        "appraisal/appeal/dossier",
                        Map.of("page", page(frame, id, form, typed, FormErrors.of(field, frame.text(key)))),
                        HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private AppealPage page(Frame frame, UUID id, String form, Map<String, String> typed, FormErrors errors) {
        return new AppealPage(frame, appeals.of(new DossierId(id), frame.viewer()), form, typed, errors);
    }
}
