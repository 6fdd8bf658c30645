package vn.moixa.recognition.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.moixa.recognition.usecase.ReadMine;
import vn.moixa.web.Frame;

/** A producer's own page: what to do, and how its stars stand. Made for one person with a phone (R14). */
@Controller
class MineController {

    private final ReadMine mine;

    MineController(ReadMine mine) {
        this.mine = mine;
    }

    @GetMapping("/recognition/mine")
    ModelAndView mine(Frame frame) {
        List<ReadMine.Own> own = mine.of(frame.viewer());
        return new ModelAndView(
                "recognition/mine", "page", new MinePage(frame, own, mine.waiting(frame.viewer()), mine.today()));
    }
}
