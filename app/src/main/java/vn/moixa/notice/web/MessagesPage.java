package vn.moixa.notice.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.moixa.notice.store.Messages;
import vn.moixa.web.Frame;

/** The messages of the person who looks, newest first. */
public record MessagesPage(
        Frame frame,
        List<Messages.Received> messages,
        @Nullable String next,
        boolean first) {

    public boolean hasUnread() {
        return messages.stream().anyMatch(message -> !message.read());
    }
}
