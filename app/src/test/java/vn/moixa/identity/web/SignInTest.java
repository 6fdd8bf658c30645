package vn.moixa.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.moixa.identity.AccountId;
import vn.moixa.identity.Accounts;
import vn.moixa.identity.NewAccount;
import vn.moixa.identity.domain.Limit;
import vn.moixa.identity.domain.Totp;
import vn.moixa.test.Browser;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.TestTime;
import vn.moixa.web.Grant;
import vn.moixa.web.Language;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

@MoixaTest
class SignInTest {

    private static final String PASSWORD = "chè shan tuyết cổ thụ";
    private static final UUID PRODUCER = UUID.fromString("00000000-0000-7000-8000-0000000000aa");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    @Autowired
    TestTime time;

    Browser browser;

    @BeforeEach
    void people() {
        browser = new Browser(mvc);
        open("chuthe@vidu.vn", Grant.ofProducer(PRODUCER));
        open("quantri@vidu.vn", Grant.inProvince(Role.ADMINISTRATOR));
    }

    @Test
    void aProducerSignsInAndOutWithANewSessionEachTime() {
        var done = signIn("chuthe@vidu.vn", PASSWORD);
        assertThat(done.status()).isEqualTo(303);
        assertThat(done.location()).isEqualTo("/work");
        String session = browser.cookie("moixa_session");
        assertThat(sql.sql("select max(max_inactive_interval) from identity.web_session")
                        .query(Integer.class)
                        .single())
                .isEqualTo(8 * 60 * 60);
        var profile = browser.get("/identity/profile");
        assertThat(profile.text()).contains("chuthe@vidu.vn", "Chủ thể OCOP");
        assertThat(browser.submit(profile.form("/sign-out")).status()).isEqualTo(303);
        assertThat(browser.get("/identity/profile").location()).startsWith("/sign-in?to=");
        var again = signIn("chuthe@vidu.vn", PASSWORD);
        assertThat(again.response().getHeaders("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("moixa_session=")
                        && cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Lax"));
        assertThat(browser.cookie("moixa_session")).isNotEmpty().isNotEqualTo(session);
    }

    @Test
    void theWayGoesOnWhereItWasInterruptedButNeverToAnotherSite() {
        assertThat(browser.get("/identity/profile?x=1").location())
                .isEqualTo("/sign-in?to=%2Fidentity%2Fprofile%3Fx%3D1");
        var form = browser.get("/sign-in?to=/identity/profile").form("/sign-in");
        assertThat(browser.submit(form, "email", "chuthe@vidu.vn", "password", PASSWORD)
                        .location())
                .isEqualTo("/identity/profile");
        var elsewhere = new Browser(mvc);
        form = elsewhere.get("/sign-in?to=//boese.example").form("/sign-in");
        assertThat(elsewhere
                        .submit(form, "email", "chuthe@vidu.vn", "password", PASSWORD)
                        .location())
                .isEqualTo("/");
    }

    @Test
    void nothingTellsWhetherAnAccountExists() {
        var unknown = signIn("khongco@vidu.vn", "sai mật khẩu rồi");
        var wrong = signIn("chuthe@vidu.vn", "sai mật khẩu rồi");
        sql.sql("update identity.account set state = 'DISABLED' where email = 'chuthe@vidu.vn'")
                .update();
        var disabled = signIn("chuthe@vidu.vn", PASSWORD);
        assertThat(List.of(unknown.status(), wrong.status(), disabled.status())).containsOnly(401);
        assertThat(masked(wrong)).isEqualTo(masked(unknown)).isEqualTo(masked(disabled));
    }

    @Test
    void tooManyAttemptsAreToldToWaitWhetherOrNotTheAccountExists() {
        for (String email : List.of("chuthe@vidu.vn", "khongco@vidu.vn")) {
            for (int attempt = 0; attempt < Limit.SIGN_IN_PER_ACCOUNT.attempts(); attempt++) {
                assertThat(signIn(email, "sai").status()).isEqualTo(401);
            }
            var refused = signIn(email, PASSWORD);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(Integer.parseInt(
                            Objects.requireNonNull(refused.response().getHeader("Retry-After"))))
                    .isBetween(1, 900);
        }
        time.moveTo(TestTime.START.plus(Duration.ofMinutes(15)));
        assertThat(signIn("chuthe@vidu.vn", PASSWORD).status()).isEqualTo(303);
    }

    @Test
    void oneAddressCannotTryManyAccounts() {
        int last = 0;
        for (int attempt = 0; attempt <= Limit.SIGN_IN_PER_ADDRESS.attempts(); attempt++) {
            last = signIn("nguoi" + attempt + "@vidu.vn", "").status();
        }
        assertThat(last).isEqualTo(429);
        browser.from("198.51.100.1");
        assertThat(signIn("chuthe@vidu.vn", PASSWORD).status()).isEqualTo(303);
    }

    @Test
    void slowGuessingLocksTheAccountAndTheAuditKnows() {
        for (int attempt = 0; attempt < Limit.WRONG_IN_A_ROW; attempt++) {
            signIn("chuthe@vidu.vn", "sai");
            if (attempt % 9 == 8) {
                time.moveTo(time.instant().plus(Duration.ofMinutes(15)));
            }
        }
        assertThat(signIn("chuthe@vidu.vn", PASSWORD).status()).isEqualTo(401);
        assertThat(sql.sql("select count(*) from audit.entry where action = 'identity.account-locked'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        time.moveTo(time.instant().plus(Limit.LOCKED_FOR));
        assertThat(signIn("chuthe@vidu.vn", PASSWORD).status()).isEqualTo(303);
    }

    @Test
    void staffEnrolASecondFactorBeforeAnythingElseAndThenUseIt() {
        assertThat(signIn("quantri@vidu.vn", PASSWORD).location()).isEqualTo("/identity/second-factor");
        assertThat(browser.get("/identity/accounts").location()).isEqualTo("/identity/second-factor");
        var enrolment = browser.get("/identity/second-factor");
        var totp = new Totp(Objects.requireNonNull(enrolment.page().selectFirst("form code"))
                .text()
                .replace(" ", ""));
        assertThat(browser.submit(enrolment.form("/identity/second-factor"), "code", "000000")
                        .status())
                .isEqualTo(422);
        var enrolled = browser.submit(
                browser.get("/identity/second-factor").form("/identity/second-factor"),
                "code",
                totp.codeAt(time.instant()));
        List<String> recovery = enrolled.page().select("ul.mx-panel code").eachText();
        assertThat(recovery).hasSize(10);
        assertThat(browser.get("/identity/accounts").status()).isEqualTo(200);

        var other = new Browser(mvc);
        assertThat(signIn(other, "quantri@vidu.vn", PASSWORD).location()).isEqualTo("/sign-in/code");
        assertThat(other.get("/identity/accounts").status())
                .as("the password alone opens nothing")
                .isEqualTo(302);
        assertThat(code(other, totp.codeAt(time.instant())).status())
                .as("a code is used once")
                .isEqualTo(401);
        time.moveTo(time.instant().plusSeconds(31));
        assertThat(code(other, totp.codeAt(time.instant())).status()).isEqualTo(303);
        assertThat(other.get("/identity/accounts").status()).isEqualTo(200);

        var withoutPhone = new Browser(mvc);
        signIn(withoutPhone, "quantri@vidu.vn", PASSWORD);
        assertThat(code(withoutPhone, recovery.getFirst().toLowerCase(java.util.Locale.ROOT))
                        .status())
                .isEqualTo(303);
        var again = new Browser(mvc);
        signIn(again, "quantri@vidu.vn", PASSWORD);
        assertThat(code(again, recovery.getFirst()).status())
                .as("a recovery code is used once")
                .isEqualTo(401);
    }

    @Test
    void codesCannotBeGuessed() {
        bindApp("quantri@vidu.vn");
        signIn("quantri@vidu.vn", PASSWORD);
        int last = 0;
        for (int attempt = 0; attempt <= Limit.CODE_PER_ACCOUNT.attempts(); attempt++) {
            last = code(browser, "12345" + attempt).status();
        }
        assertThat(last).isEqualTo(429);
    }

    @Test
    void theRightPasswordDoesNotWaitForTheCodeForever() {
        bindApp("quantri@vidu.vn");
        signIn("quantri@vidu.vn", PASSWORD);
        time.moveTo(time.instant().plus(Duration.ofMinutes(6)));
        assertThat(browser.get("/sign-in/code").location()).isEqualTo("/sign-in");
    }

    @Test
    void whatAnAdministratorTakesAwayEndsAtOnce() {
        AccountId id = accounts.find("quantri@vidu.vn").orElseThrow();
        bindApp("quantri@vidu.vn");
        Totp totp = new Totp("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        signIn("quantri@vidu.vn", PASSWORD);
        code(browser, totp.codeAt(time.instant()));
        assertThat(browser.get("/identity/accounts").status()).isEqualTo(200);
        sql.sql("update identity.role_grant set revoked_at = now() where account_id = ?")
                .param(id.value())
                .update();
        assertThat(browser.get("/identity/accounts").status()).isEqualTo(403);
        sql.sql("update identity.account set state = 'DISABLED' where id = ?")
                .param(id.value())
                .update();
        assertThat(browser.get("/identity/profile").status()).isEqualTo(302);
    }

    @Test
    void theLanguageOfAPersonIsKept() {
        signIn("chuthe@vidu.vn", PASSWORD);
        var form = browser.get("/identity/profile").form("/identity/profile/language");
        var chosen = browser.submit(form, "language", "en");
        assertThat(chosen.location()).isEqualTo("/language/en?to=/identity/profile");
        assertThat(browser.get(chosen.location()).location()).isEqualTo("/identity/profile");
        assertThat(browser.get("/identity/profile").text()).contains("My account", "Sessions");
        assertThat(sql.sql("select language from identity.account where email = 'chuthe@vidu.vn'")
                        .query(String.class)
                        .single())
                .isEqualTo("en");
    }

    @Test
    void signsThatNoTextHasAreRefusedNotABreakdown() {
        var form = browser.get("/sign-in").form("/sign-in");
        assertThat(browser.submit(form, "email", "a\u0000b@vidu.vn", "password", "x\u0000")
                        .status())
                .isIn(400, 401);
        signIn("chuthe@vidu.vn", PASSWORD);
        form = browser.get("/identity/profile").form("/identity/profile/tokens");
        assertThat(browser.submit(form, "name", "a\u0000b").status()).isEqualTo(400);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        assertThat(browser.post("/sign-in", java.util.Map.of("email", "chuthe@vidu.vn", "password", PASSWORD))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aTokenOpensTheApiWithTheRightsOfItsOwnerAndNotThePages() {
        signIn("chuthe@vidu.vn", PASSWORD);
        var form = browser.get("/identity/profile").form("/identity/profile/tokens");
        var made = browser.submit(form, "name", "Máy chủ báo cáo");
        assertThat(made.status()).isEqualTo(201);
        String token =
                Objects.requireNonNull(made.page().selectFirst(".alert code")).text();
        assertThat(mvc.get().uri("/identity/profile").header("Authorization", "Bearer " + token))
                .hasStatus(302);
        assertThat(sql.sql("select count(*) from identity.api_token where name = 'Máy chủ báo cáo'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(browser.submit(form, "name", "Máy chủ báo cáo").location())
                .as("sent twice, made once")
                .isEqualTo("/identity/profile");
        assertThat(sql.sql("select count(*) from identity.api_token")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(browser.get("/identity/profile").text()).doesNotContain(token);
    }

    @Test
    void ownSessionsAreListedAndEnded() {
        signIn("chuthe@vidu.vn", PASSWORD);
        var other = new Browser(mvc).from("198.51.100.9");
        signIn(other, "chuthe@vidu.vn", PASSWORD);
        var profile = browser.get("/identity/profile");
        assertThat(profile.text()).contains("198.51.100.9", "203.0.113.7", "Phiên này");
        var end = Objects.requireNonNull(profile.page().selectFirst("form[action$=/end]"));
        assertThat(browser.submit(end).status()).isEqualTo(303);
        assertThat(other.get("/identity/profile").status()).isEqualTo(302);
        assertThat(browser.get("/identity/profile").status()).isEqualTo(200);
    }

    @Test
    void aChangedPasswordEndsTheOtherSessions() {
        signIn("chuthe@vidu.vn", PASSWORD);
        var other = new Browser(mvc);
        signIn(other, "chuthe@vidu.vn", PASSWORD);
        var form = browser.get("/identity/profile").form("/identity/profile/password");
        assertThat(browser.submit(form, "present", "không phải", "password", "rượu ngô Bắc Hà")
                        .status())
                .isEqualTo(422);
        form = browser.get("/identity/profile").form("/identity/profile/password");
        assertThat(browser.submit(form, "present", PASSWORD, "password", "rượu ngô Bắc Hà")
                        .status())
                .isEqualTo(303);
        assertThat(other.get("/identity/profile").status()).isEqualTo(302);
        assertThat(browser.get("/identity/profile").status()).isEqualTo(200);
    }

    private AccountId open(String email, Grant grant) {
        var account = new NewAccount(email, "Người của " + email, null, Language.VI, true, List.of(grant));
        return accounts.openAll(Viewer.ANYONE, List.of(account), PASSWORD).getFirst();
    }

    private void bindApp(String email) {
        sql.sql("""
                        update identity.account set totp_secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', totp_confirmed_at = now()
                        where email = ?""").param(email).update();
    }

    private Browser.Shown signIn(String email, String password) {
        return signIn(browser, email, password);
    }

    private static Browser.Shown signIn(Browser browser, String email, String password) {
        var form = browser.get("/sign-in").form("/sign-in");
        return browser.submit(form, "email", email, "password", password);
    }

    private static Browser.Shown code(Browser browser, String code) {
        return browser.submit(browser.get("/sign-in/code").form("/sign-in/code"), "code", code);
    }

    private static String masked(Browser.Shown shown) {
        shown.page()
                .select("input[name=_csrf], input[name=_once], input[name=email]")
                .remove();
        return shown.page().outerHtml();
    }
}
