package vn.moixa.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.moixa.identity.Accounts;
import vn.moixa.identity.NewAccount;
import vn.moixa.identity.domain.Limit;
import vn.moixa.notice.usecase.SendDueMessages;
import vn.moixa.test.Browser;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.TestTime;
import vn.moixa.web.Grant;
import vn.moixa.web.Language;
import vn.moixa.web.Viewer;

/** Through a mail server that listens on a socket. */
@MoixaTest
class PasswordResetTest {

    private static final GreenMail SERVER = started();
    private static final String EMAIL = "chuthe@vidu.vn";
    private static final String OLD = "chè shan tuyết cổ thụ";
    private static final String NEW = "mật ong bạc hà Mường Khương";
    private static final Pattern LINK = Pattern.compile("/password-reset/[A-Za-z0-9_-]{43}");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    SendDueMessages sendDueMessages;

    @Autowired
    JdbcClient sql;

    @Autowired
    TestTime time;

    Browser browser;

    private static GreenMail started() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void somebody() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
        browser = new Browser(mvc);
        var grant = Grant.ofProducer(java.util.UUID.fromString("00000000-0000-7000-8000-0000000000aa"));
        var account = new NewAccount(EMAIL, "Giàng A Páo", null, Language.VI, true, List.of(grant));
        accounts.openAll(Viewer.ANYONE, List.of(account), OLD);
    }

    @Test
    void theLinkFromTheLetterSetsAPasswordOnceAndEndsTheSessions() {
        var elsewhere = new Browser(mvc);
        assertThat(signIn(elsewhere, OLD).status()).isEqualTo(303);
        assertThat(ask(EMAIL).location()).isEqualTo("/password-reset/sent");
        String link = linkFromTheLetter();
        assertThat(sql.sql("select count(*) from identity.password_reset where encode(token_hash, 'escape') like ?")
                        .param("%" + link.substring(16, 30) + "%")
                        .query(Long.class)
                        .single())
                .isZero();

        var form = browser.get(link).form(link);
        assertThat(browser.submit(form, "password", "ngắn").text()).contains("Mật khẩu quá ngắn");
        assertThat(browser.submit(browser.get(link).form(link), "password", NEW).location())
                .isEqualTo("/sign-in");
        assertThat(elsewhere.get("/identity/profile").status()).isEqualTo(302);
        assertThat(signIn(new Browser(mvc), OLD).status()).isEqualTo(401);
        assertThat(signIn(new Browser(mvc), NEW).status()).isEqualTo(303);

        assertThat(browser.get(link).text()).contains("đã hết hạn hoặc đã được dùng");
        assertThat(browser.submit(form, "password", "một mật khẩu khác nữa").status())
                .isEqualTo(410);
        assertThat(signIn(new Browser(mvc), NEW).status()).isEqualTo(303);
    }

    @Test
    void theLinkEndsAfterHalfAnHourAndWithANewerOne() {
        ask(EMAIL);
        String first = linkFromTheLetter();
        ask(EMAIL);
        assertThat(browser.get(first).text()).contains("đã hết hạn hoặc đã được dùng");
        String second = linkFromTheLetter();
        assertThat(second).isNotEqualTo(first);
        time.moveTo(time.instant().plus(Duration.ofMinutes(30)));
        assertThat(browser.get(second).text()).contains("đã hết hạn hoặc đã được dùng");
    }

    @Test
    void theAnswerIsTheSameForAnAddressWithoutAccount() {
        var known = ask(EMAIL);
        var unknown = ask("khongco@vidu.vn");
        var nonsense = ask("không phải địa chỉ");
        assertThat(List.of(known.status(), unknown.status(), nonsense.status())).containsOnly(303);
        assertThat(List.of(known.location(), unknown.location(), nonsense.location()))
                .containsOnly("/password-reset/sent");
        sendDueMessages.send();
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @Test
    void nobodyFillsAMailbox() {
        for (String email : List.of(EMAIL, "khongco@vidu.vn")) {
            for (int attempt = 0; attempt < Limit.RESET_PER_ACCOUNT.attempts(); attempt++) {
                assertThat(ask(email).status()).isEqualTo(303);
            }
            var refused = ask(email);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.response().getHeader("Retry-After")).isNotBlank();
        }
    }

    private Browser.Shown ask(String email) {
        return browser.submit(browser.get("/password-reset").form("/password-reset"), "email", email);
    }

    private String linkFromTheLetter() {
        sendDueMessages.send();
        var letters = Arrays.asList(SERVER.getReceivedMessages());
        var found = LINK.matcher(text(letters.getLast()));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static String text(jakarta.mail.internet.MimeMessage letter) {
        try {
            return letter.getContent() instanceof String text ? text : GreenMailUtil.getBody(letter);
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Browser.Shown signIn(Browser browser, String password) {
        return browser.submit(browser.get("/sign-in").form("/sign-in"), "email", EMAIL, "password", password);
    }
}
