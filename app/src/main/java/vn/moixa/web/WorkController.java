package vn.moixa.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The door of the workspace: leads to the first place that the viewer's work is about. */
@Controller
class WorkController {

    private static final String OWN_ACCOUNT = "/identity/profile";

    @GetMapping("/work")
    String work(Frame frame) {
        return "redirect:"
                + frame.navigation().stream()
                        .map(NavigationEntry::path)
                        .findFirst()
                        .orElse(OWN_ACCOUNT);
    }
}
