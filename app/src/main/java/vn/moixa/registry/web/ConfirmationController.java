package vn.moixa.registry.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.moixa.registry.store.EntriesOnBehalf;
import vn.moixa.registry.usecase.ConfirmEntry;
import vn.moixa.registry.usecase.ReadRegister;
import vn.moixa.web.Frame;
import vn.moixa.web.Frames;

/** A producer looks through what officers entered for it, and confirms (R84). */
@Controller
class ConfirmationController {

    private final ConfirmEntry confirm;
    private final ReadRegister read;
    private final Forms forms;

    ConfirmationController(ConfirmEntry confirm, ReadRegister read, Forms forms) {
        this.confirm = confirm;
        this.read = read;
        this.forms = forms;
    }

    @GetMapping("/registry/confirmations")
    ModelAndView list(Frame frame) {
        var waiting = confirm.list(frame.viewer()).stream()
                .map(line -> new ConfirmationsPage.Waiting(line, title(frame, line), changes(frame, line)))
                .toList();
        return new ModelAndView("registry/confirmations", "page", new ConfirmationsPage(frame, waiting));
    }

    @PostMapping("/registry/confirmations/{id}")
    ModelAndView confirm(Frame frame, @PathVariable UUID id, RedirectAttributes redirect) {
        confirm.confirm(id, frame.viewer());
        redirect.addFlashAttribute(Frames.FLASH, "registry.confirmed");
        return new ModelAndView("redirect:/registry/confirmations", HttpStatus.SEE_OTHER);
    }

    private String title(Frame frame, EntriesOnBehalf.Line line) {
        return EntryPageController.name(
                read.whole(line.subject(), line.subjectId(), frame.viewer()).entry());
    }

    private List<RevisionsPage.Row> changes(Frame frame, EntriesOnBehalf.Line line) {
        var revisions = read.revisions(line.subject(), line.subjectId(), frame.viewer()).stream()
                .filter(revision -> revision.version() == line.version())
                .toList();
        return forms.versions(frame, line.subject(), revisions).stream()
                .flatMap(version -> version.rows().stream())
                .toList();
    }
}
