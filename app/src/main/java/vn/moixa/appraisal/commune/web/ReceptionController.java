package vn.moixa.appraisal.commune.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.calendar.web.Typed;
import vn.moixa.appraisal.commune.papers.OfficePaper;
import vn.moixa.appraisal.commune.usecase.ReadOffice;
import vn.moixa.appraisal.dossier.domain.Level;
import vn.moixa.paper.Paper;
import vn.moixa.web.Frame;
import vn.moixa.web.NotFound;

/** The reception at the province: what communes proposed, checked and handed to the advisory team or returned (R46, step 3a). */
@Controller
class ReceptionController {

    private static final List<DossierState> STATES =
            List.of(DossierState.PROPOSED, DossierState.PROVINCE_CHECK, DossierState.RETURNED, DossierState.ADVISORY);

    private final OfficeForms forms;
    private final ReadOffice read;
    private final Paper paper;

    ReceptionController(OfficeForms forms, ReadOffice read, Paper paper) {
        this.forms = forms;
        this.read = read;
        this.paper = paper;
    }

    @GetMapping("/appraisal/reception")
    ModelAndView desk(Frame frame, @RequestParam Map<String, String> query) {
        return forms.desk(frame, Level.PROVINCE, STATES, new Typed(query));
    }

    @GetMapping("/appraisal/reception/{id}")
    ModelAndView sheet(Frame frame, @PathVariable UUID id) {
        return forms.sheet(frame, Level.PROVINCE, id);
    }

    @PostMapping("/appraisal/reception/{id}/receipt")
    ModelAndView receive(
            Frame frame, @PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        return forms.receive(frame, Level.PROVINCE, id, new Typed(typed), redirect);
    }

    @PostMapping("/appraisal/reception/{id}/parts")
    ModelAndView parts(
            Frame frame, @PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        return forms.parts(frame, Level.PROVINCE, id, new Typed(typed), redirect);
    }

    @PostMapping("/appraisal/reception/{id}/samples")
    ModelAndView samples(
            Frame frame, @PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        return forms.samples(frame, Level.PROVINCE, id, new Typed(typed), redirect);
    }

    @PostMapping("/appraisal/reception/{id}/return")
    ModelAndView giveBack(
            Frame frame, @PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        return forms.giveBack(frame, Level.PROVINCE, id, new Typed(typed), redirect);
    }

    @PostMapping("/appraisal/reception/{id}/acceptance")
    ModelAndView accept(Frame frame, @PathVariable UUID id, RedirectAttributes redirect) {
        return forms.accept(frame, id, redirect);
    }

    @GetMapping("/appraisal/reception/{id}/receipt.{form}")
    ResponseEntity<byte[]> receipt(Frame frame, @PathVariable UUID id, @PathVariable String form) {
        var sheet = read.sheet(new DossierId(id), Level.PROVINCE, frame.viewer());
        if (sheet.registration() == null) {
            throw new NotFound();
        }
        return Answers.document(paper, OfficePaper.receipt(sheet), form, "phieu-tiep-nhan-tinh");
    }
}
