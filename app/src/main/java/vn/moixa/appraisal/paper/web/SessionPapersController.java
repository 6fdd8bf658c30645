package vn.moixa.appraisal.paper.web;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.moixa.appraisal.paper.domain.SessionPaper;
import vn.moixa.appraisal.paper.usecase.WriteSessionPapers;
import vn.moixa.web.Frame;
import vn.moixa.web.NotFound;

/** Papers of a session as PDF to sign and as DOCX to edit. */
@Controller
class SessionPapersController {

    private final WriteSessionPapers papers;
    private final PaperFiles files;

    SessionPapersController(WriteSessionPapers papers, PaperFiles files) {
        this.papers = papers;
        this.files = files;
    }

    @GetMapping("/appraisal/sessions/{id}/papers")
    ModelAndView papers(Frame frame, @PathVariable UUID id) {
        return new ModelAndView(
                "appraisal/paper/session-papers",
                "page",
                new SessionPapersPage(frame, papers.session(id, frame.viewer())));
    }

    @GetMapping("/appraisal/sessions/{id}/papers/{file}")
    ResponseEntity<byte[]> paper(Frame frame, @PathVariable UUID id, @PathVariable String file) {
        var asked = PaperFiles.Asked.of(file).orElseThrow(NotFound::new);
        var paper = SessionPaper.ofWord(asked.name()).orElseThrow(NotFound::new);
        return files.answer(papers.write(id, paper, frame.viewer()), paper.fileName(), asked.format());
    }
}
