package vn.moixa.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.moixa.identity.AccountId;
import vn.moixa.identity.Accounts;
import vn.moixa.identity.NewAccount;
import vn.moixa.test.Browser;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.WithViewer;
import vn.moixa.web.Grant;
import vn.moixa.web.Language;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

@MoixaTest
@WithViewer(role = Role.ADMINISTRATOR)
class AccountAdministrationTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    Browser browser;
    AccountId administrator;

    /** The viewer of the test is an administrator who has no row; the one here is the only one in the database. */
    @BeforeEach
    void administrator() {
        browser = new Browser(mvc);
        var account = new NewAccount(
                "quantri@vidu.vn", "Quản trị", null, Language.VI, true, List.of(Grant.inProvince(Role.ADMINISTRATOR)));
        administrator = accounts.openAll(Viewer.ANYONE, List.of(account), "chè shan tuyết cổ thụ")
                .getFirst();
        sql.sql("""
                        insert into identity.account (id, email, display_name, password_hash, created_at)
                        values (?::uuid, 'toi@vidu.vn', 'Tôi', '!', now())""").param(WithViewer.ACCOUNT).update();
    }

    @Test
    void anInvitedOfficerGetsALetterAndARoleInOneCommune() {
        var form = browser.get("/identity/accounts/new").form("/identity/accounts");
        assertThat(form.select("select[name=commune] option").eachText())
                .contains("Phường Sa Pa")
                .hasSize(100);
        var opened = browser.submit(
                form,
                "email",
                "Canbo@ViDu.vn",
                "displayName",
                "Lý Thị Mẩy",
                "role",
                "COMMUNE_OFFICER",
                "commune",
                "03006");
        assertThat(opened.status()).isEqualTo(303);
        assertThat(browser.get(opened.location()).text()).contains("Lý Thị Mẩy", "canbo@vidu.vn", "Cán bộ xã, phường");
        assertThat(sql.sql("select body from notice.message where address = 'canbo@vidu.vn'")
                        .query(String.class)
                        .single())
                .contains("/password-reset/");
        assertThat(browser.submit(
                                form,
                                "email",
                                "Canbo@ViDu.vn",
                                "displayName",
                                "Lý Thị Mẩy",
                                "role",
                                "COMMUNE_OFFICER",
                                "commune",
                                "03006")
                        .location())
                .as("sent twice, opened once")
                .isEqualTo(opened.location());
        assertThat(sql.sql("select count(*) from notice.message")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatIsWrongStandsBesideItsField() {
        var empty = post("/identity/accounts", "email", "", "displayName", "", "role", "");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.page().select(".mx-errors li")).hasSize(3);
        assertThat(post("/identity/accounts", "email", "x", "displayName", "A", "role", "AUDITOR")
                        .text())
                .contains("Địa chỉ thư điện tử chưa đúng");
        assertThat(post("/identity/accounts", "email", "quantri@vidu.vn", "displayName", "A", "role", "AUDITOR")
                        .text())
                .contains("Địa chỉ này đã có tài khoản");
        assertThat(post("/identity/accounts", "email", "a@vidu.vn", "displayName", "A", "role", "COMMUNE_OFFICER")
                        .text())
                .contains("cán bộ xã cần một xã");
        assertThat(post("/identity/accounts", "email", "a@vidu.vn", "displayName", "A", "role", "KING")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void rolesAreGivenAndTakenBackAndTheTrailKnows() {
        String account = "/identity/accounts/" + administrator;
        assertThat(post(account + "/grants", "role", "AUDITOR").status()).isEqualTo(303);
        assertThat(post(account + "/grants", "role", "COMMUNE_OFFICER", "commune", "99999")
                        .status())
                .isEqualTo(422);
        var page = browser.get(account);
        assertThat(page.text()).contains("Kiểm toán viên");
        var end = page.page().select("form[action*=/grants/]").last();
        assertThat(browser.submit(Objects.requireNonNull(end)).status()).isEqualTo(303);
        assertThat(browser.get(account).page().select("form[action*=/grants/]")).hasSize(1);
        assertThat(browser.get(account).text()).contains("Thu hồi vai trò", "Cấp vai trò");
    }

    @Test
    void theLastAdministratorStays() {
        String account = "/identity/accounts/" + administrator;
        assertThat(post(account + "/state", "enabled", "false").text()).contains("quản trị viên cuối cùng");
        var end = Objects.requireNonNull(browser.get(account).page().selectFirst("form[action*=/grants/]"));
        assertThat(browser.submit(end).status()).isEqualTo(422);
        assertThat(sql.sql("select count(*) from identity.role_grant where revoked_at is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void accountsAreFoundByPartOfTheName() {
        assertThat(browser.get("/identity/accounts?q=quản").text())
                .contains("quantri@vidu.vn")
                .doesNotContain("toi@vidu.vn");
        assertThat(browser.get("/identity/accounts?q=%25").text()).doesNotContain("quantri@vidu.vn");
        assertThat(browser.get("/identity/accounts/" + java.util.UUID.randomUUID())
                        .status())
                .isEqualTo(404);
        assertThat(browser.get("/identity/accounts/abc").status()).isEqualTo(404);
    }

    private Browser.Shown post(String path, String... fields) {
        var form = Objects.requireNonNull(
                browser.get("/identity/accounts/new").page().selectFirst("form[action=/identity/accounts]"));
        form.attr("action", path);
        var all = new java.util.LinkedHashMap<String, String>();
        form.select("input[type=hidden]").forEach(input -> all.put(input.attr("name"), input.attr("value")));
        for (int index = 0; index < fields.length; index += 2) {
            all.put(fields[index], fields[index + 1]);
        }
        return browser.post(path, Map.copyOf(all));
    }
}
