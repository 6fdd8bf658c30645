package vn.moixa.appraisal.coach.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.coach.usecase.FindWay;
import vn.moixa.registry.ProductId;
import vn.moixa.web.Frame;

/** The coach of a dossier, and of a product without one. */
@Controller
class CoachController {

    private final FindWay find;

    CoachController(FindWay find) {
        this.find = find;
    }

    @GetMapping("/appraisal/dossiers/{id}/coach")
    ModelAndView ofDossier(Frame frame, @PathVariable UUID id) {
        return page(frame, find.ofDossier(new DossierId(id), frame.viewer()));
    }

    @GetMapping("/appraisal/coach/{product}")
    ModelAndView ofProduct(Frame frame, @PathVariable UUID product) {
        return page(frame, find.ofProduct(new ProductId(product), frame.viewer()));
    }

    private static ModelAndView page(Frame frame, FindWay.Advice advice) {
        return new ModelAndView("appraisal/coach/way", "page", new CoachPage(frame, advice));
    }
}
