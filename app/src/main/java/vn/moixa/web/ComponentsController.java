package vn.moixa.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class ComponentsController {

    @GetMapping("/web/components")
    ModelAndView show(Frame frame) {
        return new ModelAndView("web/components", "page", new ComponentsPage(frame));
    }
}
