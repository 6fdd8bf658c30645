package vn.moixa.notice.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.moixa.notice.Channel;
import vn.moixa.notice.Channel.Outcome;
import vn.moixa.notice.store.Messages;

/** Hands over the messages whose time has come, each in a transaction of its own: at least once, and rarely twice. */
@Component
public class SendDueMessages {

    private static final int AT_MOST = 200;

    private final Messages messages;
    private final Map<Channel.Kind, Channel> channels;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    SendDueMessages(Messages messages, List<Channel> channels, TransactionTemplate transaction, InstantSource time) {
        this.messages = messages;
        this.channels = channels.stream().collect(Collectors.toMap(Channel::kind, Function.identity()));
        this.transaction = transaction;
        this.time = time;
    }

    /** Returns how many attempts were made. */
    public int send() {
        int attempts = 0;
        while (attempts < AT_MOST && Boolean.TRUE.equals(transaction.execute(_ -> sendNext()))) {
            attempts++;
        }
        return attempts;
    }

    private boolean sendNext() {
        if (channels.isEmpty()) {
            return false;
        }
        Instant now = time.instant();
        Optional<Messages.Due> due = messages.takeNextDue(now, channels.keySet());
        due.ifPresent(message -> {
            Channel channel = channels.get(message.channel());
            if (channel != null) {
                record(message, channel.deliver(message.letter()), now);
            }
        });
        return due.isPresent();
    }

    private void record(Messages.Due message, Outcome outcome, Instant now) {
        switch (outcome) {
            case Outcome.Delivered() -> messages.delivered(message, now);
            case Outcome.Refused(String problem) -> messages.failed(message, now, problem);
            case Outcome.Later(String problem) ->
                RetryPlan.pauseAfter(message.attempts() + 1)
                        .ifPresentOrElse(
                                pause -> messages.tryAgain(message, now, now.plus(pause), problem),
                                () -> messages.failed(message, now, problem));
        }
    }
}
