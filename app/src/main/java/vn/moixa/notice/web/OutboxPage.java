package vn.moixa.notice.web;

import java.util.List;
import vn.moixa.notice.Channel;
import vn.moixa.notice.store.Messages;
import vn.moixa.web.Frame;

/** Messages that did not go out and the ways to send them. */
public record OutboxPage(Frame frame, List<Way> ways, List<Messages.Unsent> messages) {

    /** A way out of the application, and whether it is set up. */
    public record Way(Channel.Kind kind, boolean available) {}

    /** Enough to recognise an address, not enough to use it. */
    public static String masked(String address) {
        int at = address.indexOf('@');
        return at < 1 ? "•••" : address.substring(0, Math.min(2, at)) + "•••" + address.substring(at);
    }
}
