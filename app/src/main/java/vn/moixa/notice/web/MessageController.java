package vn.moixa.notice.web;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.moixa.notice.store.Messages;
import vn.moixa.web.Frame;
import vn.moixa.web.NotFound;

@Controller
class MessageController {

    private static final int SIZE = 30;

    private final Messages messages;
    private final InstantSource time;

    MessageController(Messages messages, InstantSource time) {
        this.messages = messages;
        this.time = time;
    }

    @GetMapping("/notice/messages")
    ModelAndView list(Frame frame, @RequestParam(required = false) @Nullable UUID before) {
        List<Messages.Received> found = messages.of(account(frame), before, SIZE + 1);
        List<Messages.Received> shown = found.subList(0, Math.min(SIZE, found.size()));
        String next = found.size() > SIZE
                ? "/notice/messages?before=" + shown.getLast().id()
                : null;
        return new ModelAndView("notice/messages", "page", new MessagesPage(frame, shown, next, before == null));
    }

    @PostMapping("/notice/messages/reading")
    String readAll(Frame frame) {
        messages.readAll(account(frame), time.instant());
        return "redirect:/notice/messages";
    }

    @PostMapping("/notice/messages/{id}/reading")
    String read(Frame frame, @PathVariable UUID id) {
        if (!messages.read(account(frame), id, time.instant())) {
            throw new NotFound();
        }
        return "redirect:/notice/messages";
    }

    private static UUID account(Frame frame) {
        return Objects.requireNonNull(frame.viewer().accountId());
    }
}
