package vn.moixa.web;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.moixa.web.HelpPage.Task;

/** Shows of all tasks those whose address the viewer may open, so that help never describes a locked door. */
@Controller
class HelpController {

    private static final List<Task> TASKS = List.of(
            new Task("search", "/san-pham"),
            new Task("verify", "/kiem-tra"),
            new Task("map", "/ban-do"),
            new Task("openData", "/du-lieu-mo"),
            new Task("products", "/registry/products"),
            new Task("producers", "/registry/producers"),
            new Task("confirm", "/registry/confirmations"),
            new Task("mine", "/recognition/mine"),
            new Task("decisions", "/recognition/decisions"),
            new Task("radar", "/recognition/radar"),
            new Task("plan", "/programme/plans"),
            new Task("promotion", "/promotion"),
            new Task("imports", "/intake/imports"),
            new Task("news", "/portal/news"),
            new Task("messages", "/notice/messages"),
            new Task("profile", "/identity/profile"),
            new Task("accounts", "/identity/accounts"),
            new Task("audit", "/audit/entries"));

    private final RouteTable routes;

    HelpController(RouteTable routes) {
        this.routes = routes;
    }

    @GetMapping("/help")
    ModelAndView show(Frame frame) {
        var viewer = frame.viewer();
        var tasks = TASKS.stream()
                .filter(task -> routes.find(HttpMethod.GET, task.path())
                        .filter(route -> route.admits(viewer))
                        .isPresent())
                .toList();
        var roles = viewer.grants().stream().map(Grant::role).distinct().toList();
        return new ModelAndView("web/help", "page", new HelpPage(frame, roles, tasks));
    }
}
