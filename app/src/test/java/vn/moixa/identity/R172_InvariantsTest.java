package vn.moixa.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.moixa.audit.Checks;
import vn.moixa.test.MoixaTest;
import vn.moixa.web.Grant;
import vn.moixa.web.Language;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

/** R172: each invariant of identity and audit is broken once, and seen. */
@MoixaTest
class R172_InvariantsTest {

    @Autowired
    Checks checks;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void anAdministratorAndAnOfficer() {
        accounts.openAll(
                Viewer.ANYONE,
                List.of(
                        new NewAccount(
                                "a@vidu.vn",
                                "A",
                                null,
                                Language.VI,
                                true,
                                List.of(Grant.inProvince(Role.ADMINISTRATOR))),
                        new NewAccount(
                                "b@vidu.vn",
                                "B",
                                null,
                                Language.VI,
                                true,
                                List.of(Grant.inCommune(Role.COMMUNE_OFFICER, "03006")))),
                "chè shan tuyết cổ thụ");
    }

    static Stream<Arguments> breaks() {
        return Stream.of(
                Arguments.of("audit-chain-is-whole", "delete from audit.entry where seq = 2"),
                Arguments.of("audit-guards-are-on", "alter table audit.entry disable trigger entry_is_append_only"),
                Arguments.of("audit-entries-name-who-acted", "update audit.entry set actor_name = '' where seq = 1"),
                Arguments.of(
                        "audit-time-does-not-run-back",
                        "update audit.entry set at = at - interval '2 hours' where seq = 2"),
                Arguments.of(
                        "identity-somebody-administers",
                        "update identity.account set state = 'DISABLED' where email = 'a@vidu.vn'"),
                Arguments.of(
                        "identity-commune-roles-have-a-commune",
                        "update identity.role_grant set area_code = null, area_list = null where role = 'COMMUNE_OFFICER'"),
                Arguments.of(
                        "identity-provincial-roles-cover-the-province",
                        "update identity.role_grant set area_code = '03006', area_list = '2025' where role = 'ADMINISTRATOR'"),
                Arguments.of(
                        "identity-second-factor-has-a-secret",
                        "update identity.account set totp_confirmed_at = created_at where email = 'a@vidu.vn'"),
                Arguments.of(
                        "identity-second-factors-are-sealed",
                        "update identity.account set totp_secret = 'GEZDGNBVGY3TQOJQ' where email = 'a@vidu.vn'"),
                Arguments.of("identity-disabled-accounts-have-no-sessions", """
                        with gone as (update identity.account set state = 'DISABLED' where email = 'b@vidu.vn' returning id)
                        insert into identity.web_session
                        select repeat('x', 36), repeat('x', 36), 0, 0, 60, 60, id::text from gone"""),
                Arguments.of("identity-disabled-accounts-have-no-tokens", """
                        with gone as (update identity.account set state = 'DISABLED' where email = 'b@vidu.vn' returning id)
                        insert into identity.api_token (id, account_id, name, token_hash, created_at, expires_at)
                        select id, id, 'x', 'x', timestamptz '2026-01-01', timestamptz '2027-01-01' from gone"""),
                Arguments.of(
                        "identity-passwords-are-hashed-with-argon2",
                        "update identity.account set password_hash = 'matkhau' where email = 'b@vidu.vn'"),
                Arguments.of(
                        "identity-sessions-belong-to-accounts",
                        "insert into identity.web_session select repeat('x', 36), repeat('x', 36), 0, 0, 60, 60, 'nobody'"),
                Arguments.of("identity-tokens-end", """
                        insert into identity.api_token (id, account_id, name, token_hash, created_at, expires_at)
                        select id, id, 'x', 'x', timestamptz '2026-01-01', timestamptz '2026-01-01' from identity.account limit 1"""),
                Arguments.of(
                        "identity-roles-end-after-they-began",
                        "update identity.role_grant set revoked_at = granted_at - interval '1 day' where role = 'COMMUNE_OFFICER'"),
                Arguments.of(
                        "identity-samples-are-no-real-people",
                        "update identity.account set email = 'b@laocai.gov.vn' where email = 'b@vidu.vn'"));
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void whatBreaksAnInvariantIsReported(String name, String statement) {
        assertThat(result(name).holds()).isTrue();
        transaction.executeWithoutResult(status -> {
            sql.sql("set local session_replication_role = replica").update();
            sql.sql(statement).update();
            var broken = result(name);
            assertThat(broken.holds()).isFalse();
            assertThat(broken.first()).isNotEmpty();
            status.setRollbackOnly();
        });
    }

    @Test
    void everyInvariantOfTheseRoomsIsBrokenOnce() {
        var names = checks.all().stream()
                .map(invariant -> invariant.name())
                .filter(name -> name.startsWith("audit-") || name.startsWith("identity-"));
        assertThat(breaks().map(arguments -> (String) arguments.get()[0]))
                .containsExactlyInAnyOrderElementsOf(names.toList());
    }

    private Checks.Result result(String name) {
        return checks.check(checks.all().stream()
                .filter(invariant -> invariant.name().equals(name))
                .findFirst()
                .orElseThrow());
    }
}
