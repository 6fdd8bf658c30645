package vn.moixa.notice.channel;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import vn.moixa.notice.Channel;

/** Plain-text e-mail through the mail server of the province. */
final class EmailChannel implements Channel {

    private static final Logger log = LoggerFactory.getLogger(EmailChannel.class);

    private final JavaMailSender mail;
    private final String from;

    EmailChannel(JavaMailSender mail, String from) {
        this.mail = mail;
        this.from = from;
    }

    @Override
    public Kind kind() {
        return Kind.EMAIL;
    }

    @Override
    public Outcome deliver(Letter letter) {
        try {
            new InternetAddress(letter.address(), true).validate();
            var message = mail.createMimeMessage();
            var parts = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            parts.setFrom(from);
            parts.setTo(letter.address());
            parts.setSubject(letter.subject());
            parts.setText(letter.body());
            message.setHeader("Auto-Submitted", "auto-generated");
            mail.send(message);
            return new Outcome.Delivered();
        } catch (AddressException | MailParseException unusable) {
            return new Outcome.Refused(unusable.getClass().getSimpleName());
        } catch (MailException | MessagingException unreachable) {
            log.warn(
                    "The mail server did not take a message: {}",
                    unreachable.getClass().getSimpleName());
            return new Outcome.Later(unreachable.getClass().getSimpleName());
        }
    }
}
