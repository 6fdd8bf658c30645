package vn.moixa.appraisal.paper.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.paper.usecase.DossierArchive;
import vn.moixa.appraisal.paper.usecase.DossierLetters;
import vn.moixa.appraisal.paper.usecase.ProducerForms;
import vn.moixa.appraisal.paper.usecase.ScoreSheets;
import vn.moixa.web.Frame;
import vn.moixa.web.NotFound;

/** Papers about one dossier, and the sheets with which the council marked it. */
@Controller
class DossierPapersController {

    private final DossierLetters letters;
    private final ProducerForms forms;
    private final ScoreSheets sheets;
    private final DossierArchive archive;
    private final PaperFiles files;

    DossierPapersController(
            DossierLetters letters, ProducerForms forms, ScoreSheets sheets, DossierArchive archive, PaperFiles files) {
        this.letters = letters;
        this.forms = forms;
        this.sheets = sheets;
        this.archive = archive;
        this.files = files;
    }

    @GetMapping("/appraisal/dossiers/{id}/papers")
    ModelAndView papers(Frame frame, @PathVariable UUID id) {
        return new ModelAndView(
                "appraisal/paper/dossier-papers",
                "page",
                new DossierPapersPage(frame, letters.facts(new DossierId(id), frame.viewer())));
    }

    @GetMapping("/appraisal/dossiers/{id}/papers/{file}")
    ResponseEntity<byte[]> paper(Frame frame, @PathVariable UUID id, @PathVariable String file) {
        var asked = PaperFiles.Asked.of(file).orElseThrow(NotFound::new);
        var dossier = new DossierId(id);
        return switch (asked.name()) {
            case "registration-form" ->
                files.answer(forms.registration(dossier, frame.viewer()), "mau-01", asked.format());
            case "self-assessment" ->
                files.answer(forms.selfAssessment(dossier, frame.viewer()), "mau-02", asked.format());
            case "result-notice" ->
                files.answer(letters.notice(dossier, frame.viewer()), "thong-bao-ket-qua", asked.format());
            default -> throw new NotFound();
        };
    }

    @GetMapping("/appraisal/dossiers/{id}/returns/{which}/{file}")
    ResponseEntity<byte[]> returned(
            Frame frame, @PathVariable UUID id, @PathVariable UUID which, @PathVariable String file) {
        var asked = PaperFiles.Asked.of(file)
                .filter(one -> one.name().equals("letter"))
                .orElseThrow(NotFound::new);
        return files.answer(
                letters.returned(new DossierId(id), which, frame.viewer()), "cong-van-bo-sung", asked.format());
    }

    /** The whole dossier as one verifiable ZIP (R47). */
    @GetMapping("/appraisal/dossiers/{id}/export")
    void export(Frame frame, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        var ready = archive.prepare(new DossierId(id), frame.viewer());
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + ready.code() + ".zip\"");
        response.setHeader("Cache-Control", "private, no-store");
        archive.write(ready, response.getOutputStream());
    }

    /** The filled sheets of all members, once the council has ruled. */
    @GetMapping("/appraisal/session-items/{item}/{file}")
    ResponseEntity<byte[]> sheets(Frame frame, @PathVariable UUID item, @PathVariable String file) {
        var asked = PaperFiles.Asked.of(file)
                .filter(one -> one.name().equals("score-sheets"))
                .orElseThrow(NotFound::new);
        return files.answer(sheets.write(item, frame.viewer()), "phieu-danh-gia", asked.format());
    }
}
