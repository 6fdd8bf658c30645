package vn.moixa.notice;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.notice.store.Messages;
import vn.moixa.shared.Ids;
import vn.moixa.web.Texts;

/** Tells people something. Messages are written down with the change they tell of and sent afterwards. */
@Component
public class Notices {

    private final Messages messages;
    private final Texts texts;
    private final InstantSource time;

    Notices(Messages messages, Texts texts, InstantSource time) {
        this.messages = messages;
        this.texts = texts;
        this.time = time;
    }

    @Transactional
    public void tell(Recipient recipient, Notice notice) {
        Object[] arguments = notice.arguments().toArray();
        String subject = texts.text(recipient.language(), notice.template() + ".subject", arguments);
        String body = texts.text(recipient.language(), notice.template() + ".body", arguments);
        Instant now = time.instant();
        if (recipient.accountId() != null) {
            add(Channel.Kind.IN_APP, recipient.accountId(), null, notice, subject, body, now);
        }
        if (recipient.email() != null) {
            Instant notBefore = notice.urgent() ? now : QuietHours.endOf(now);
            add(Channel.Kind.EMAIL, recipient.accountId(), recipient.email(), notice, subject, body, notBefore);
        }
    }

    private void add(
            Channel.Kind channel,
            @Nullable UUID account,
            @Nullable String address,
            Notice notice,
            String subject,
            String body,
            Instant notBefore) {
        messages.add(new Messages.NewMessage(
                Ids.next(), channel, account, address, notice.template(), subject, body, notBefore, time.instant()));
    }
}
