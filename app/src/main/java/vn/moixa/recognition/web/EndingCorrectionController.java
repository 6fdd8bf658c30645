package vn.moixa.recognition.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.moixa.recognition.CertificateId;
import vn.moixa.recognition.usecase.CorrectEnding;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Frames;

/** Taking back an ending that was recorded by mistake: one officer asks, another decides. */
@Controller
class EndingCorrectionController {

    private final CorrectEnding correct;
    private final CertificatePages pages;

    EndingCorrectionController(CorrectEnding correct, CertificatePages pages) {
        this.correct = correct;
        this.pages = pages;
    }

    @PostMapping("/recognition/certificates/{id}/ending/corrections")
    ModelAndView ask(
            Frame frame, @PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        String reason = typed.getOrDefault("correctionReason", "");
        return answer(frame, id, typed, correct.ask(new CertificateId(id), reason, frame.viewer()), redirect);
    }

    @PostMapping("/recognition/certificates/{id}/ending/corrections/{correction}/{decision:agreement|refusal}")
    ModelAndView decide(
            Frame frame,
            @PathVariable UUID id,
            @PathVariable UUID correction,
            @PathVariable String decision,
            RedirectAttributes redirect) {
        boolean accept = decision.equals("agreement");
        return answer(
                frame,
                id,
                Map.of(),
                correct.decide(new CertificateId(id), correction, accept, frame.viewer()),
                redirect);
    }

    private ModelAndView answer(
            Frame frame,
            UUID id,
            Map<String, String> typed,
            CorrectEnding.Outcome outcome,
            RedirectAttributes redirect) {
        if (outcome == CorrectEnding.Outcome.DONE) {
            redirect.addFlashAttribute(Frames.FLASH, "recognition.saved");
            return new ModelAndView("redirect:/recognition/certificates/" + id, HttpStatus.SEE_OTHER);
        }
        var errors = FormErrors.of("correctionReason", frame.text("recognition.correction." + outcome.name()));
        return new ModelAndView(
                "recognition/certificate",
                Map.of("page", pages.page(frame, id, typed, errors)),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
