package vn.moixa.notice.web;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.moixa.notice.Channel;
import vn.moixa.notice.store.Messages;
import vn.moixa.web.Frame;
import vn.moixa.web.Frames;
import vn.moixa.web.NotFound;

@Controller
class OutboxController {

    private static final int SIZE = 200;

    private final Messages messages;
    private final List<Channel> channels;
    private final InstantSource time;

    OutboxController(Messages messages, List<Channel> channels, InstantSource time) {
        this.messages = messages;
        this.channels = channels;
        this.time = time;
    }

    @GetMapping("/notice/outbox")
    ModelAndView show(Frame frame) {
        List<OutboxPage.Way> ways = Stream.of(Channel.Kind.EMAIL, Channel.Kind.SMS, Channel.Kind.ZALO)
                .map(kind -> new OutboxPage.Way(kind, channels.stream().anyMatch(channel -> channel.kind() == kind)))
                .toList();
        return new ModelAndView("notice/outbox", "page", new OutboxPage(frame, ways, messages.unsent(SIZE)));
    }

    @PostMapping("/notice/outbox/{id}/attempts")
    String sendAgain(@PathVariable UUID id, RedirectAttributes redirect) {
        if (!messages.sendAgain(id, time.instant())) {
            throw new NotFound();
        }
        redirect.addFlashAttribute(Frames.FLASH, "notice.outbox.queued");
        return "redirect:/notice/outbox";
    }
}
