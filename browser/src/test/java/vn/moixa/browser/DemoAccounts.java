package vn.moixa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The accounts that the demo prints, one per role. */
final class DemoAccounts {

    private DemoAccounts() {}

    /** Every role that somebody of the demo holds, so that a new role joins the walks by itself. */
    static List<String> roles() {
        return Site.application()
                .getBean(JdbcClient.class)
                .sql("select distinct role from identity.role_grant where revoked_at is null order by role")
                .query(String.class)
                .list();
    }

    static String email(String role) {
        return Site.application()
                .getBean(JdbcClient.class)
                .sql("""
                        select a.email from identity.account a join identity.role_grant g on g.account_id = a.id
                        where g.role = ? and g.revoked_at is null order by a.email limit 1""")
                .param(role)
                .query(String.class)
                .single();
    }

    static void signIn(Page page, String role) {
        page.navigate("/sign-in");
        page.fill("input[name=email]", email(role));
        page.fill("input[name=password]", password());
        page.click("main form button:not([name])");
        page.waitForURL(address -> !address.endsWith("/sign-in"));
    }

    static String password() {
        var printed = Pattern.compile("mật khẩu chung: (\\S+)").matcher(Site.printed());
        assertThat(printed.find()).as("the demo prints the password").isTrue();
        return printed.group(1);
    }
}
