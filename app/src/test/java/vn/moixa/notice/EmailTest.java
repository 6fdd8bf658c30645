package vn.moixa.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.moixa.notice.usecase.SendDueMessages;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.TestTime;
import vn.moixa.web.Language;

/** Against a mail server that listens on a socket. */
@MoixaTest
class EmailTest {

    private static final GreenMail SERVER = started();

    @Autowired
    private Notices notices;

    @Autowired
    private SendDueMessages sendDueMessages;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TestTime time;

    private static GreenMail started() {
        var server = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    /** A server that stops and starts again must come back where it was. */
    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
        registry.add("spring.mail.properties.mail.smtp.connectiontimeout", () -> "1000");
        registry.add("moixa.mail-from", () -> "ocop@example.vn");
    }

    @BeforeEach
    void emptyMailboxes() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
    }

    @AfterEach
    void serverRuns() {
        if (!SERVER.isRunning()) {
            SERVER.start();
        }
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @Test
    void a_letter_arrives_once_with_its_vietnamese_text() throws Exception {
        notices.tell(new Recipient(null, "htx@example.vn", Language.VI), Notice.of("notice.test", "chè Ỷ Tý"));
        assertThat(sendDueMessages.send()).isEqualTo(1);
        assertThat(sendDueMessages.send()).isZero();
        var letters = SERVER.getReceivedMessages();
        assertThat(letters).hasSize(1);
        assertThat(letters[0].getSubject()).isEqualTo("Thử: chè Ỷ Tý");
        assertThat(letters[0].getContent().toString()).contains("Nội dung thử về chè Ỷ Tý.");
        assertThat(letters[0].getFrom()[0]).hasToString("ocop@example.vn");
        assertThat(log()).isEqualTo("1 DELIVERED");
        assertThat(state()).isEqualTo("SENT");
    }

    @Test
    void a_letter_waits_longer_and_longer_for_a_server_that_does_not_answer_and_then_arrives() {
        SERVER.stop();
        notices.tell(new Recipient(null, "htx@example.vn", Language.VI), Notice.of("notice.test", "x"));
        assertThat(sendDueMessages.send()).isEqualTo(1);
        assertThat(sendDueMessages.send()).isZero();
        assertThat(state()).isEqualTo("WAITING");
        SERVER.start();
        time.moveTo(time.instant().plus(Duration.ofSeconds(61)));
        assertThat(sendDueMessages.send()).isEqualTo(1);
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(log()).isEqualTo("1 LATER MailSendException, 2 DELIVERED");
    }

    @Test
    void after_seven_attempts_a_letter_has_failed() {
        SERVER.stop();
        notices.tell(new Recipient(null, "htx@example.vn", Language.VI), Notice.of("notice.test", "x"));
        for (int i = 0; i < 10; i++) {
            sendDueMessages.send();
            time.moveTo(time.instant().plus(Duration.ofDays(2)));
        }
        assertThat(state()).isEqualTo("FAILED");
        assertThat(database.sql("select attempts from notice.message")
                        .query(Integer.class)
                        .single())
                .isEqualTo(7);
    }

    @Test
    void an_address_that_is_none_fails_at_once() {
        notices.tell(new Recipient(null, "không phải thư", Language.VI), Notice.of("notice.test", "x"));
        sendDueMessages.send();
        assertThat(state()).isEqualTo("FAILED");
        assertThat(log()).isEqualTo("1 REFUSED AddressException");
    }

    private String state() {
        return database.sql("select state from notice.message")
                .query(String.class)
                .single();
    }

    private String log() {
        return database.sql(
                        "select string_agg(trim(attempt || ' ' || outcome || ' ' || problem), ', ' order by attempt) from notice.delivery")
                .query(String.class)
                .single();
    }
}
