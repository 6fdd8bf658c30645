package vn.moixa.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.moixa.recognition.store.StarPeriods;
import vn.moixa.test.MoixaTest;
import vn.moixa.web.Role;

@MoixaTest
class LoadDemoTest {

    @Autowired
    private LoadDemo demo;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private StarPeriods starPeriods;

    @Autowired
    private JdbcClient database;

    @Test
    void theFirstStartLoadsAndTheSecondKeeps() {
        var first = run();
        var products = count("registry.product");
        var second = run();

        assertThat(products).isGreaterThan(605);
        assertThat(count("registry.product")).isEqualTo(products);
        assertThat(first).contains("http://localhost:");
        assertThat(second.lines().count()).isLessThanOrEqualTo(first.lines().count());
        assertThat(count("registry.craft_village where not sample")).isEqualTo(20);
    }

    @Test
    void everyRoleHasAnAccountWhosePasswordIsPrinted() {
        var printed = run();

        assertThat(database.sql("select distinct role from identity.role_grant where revoked_at is null")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        java.util.Arrays.stream(Role.values()).map(Enum::name).toArray(String[]::new));
        assertThat(count("identity.role_grant where role = 'COMMUNE_OFFICER'")).isEqualTo(2);
        assertThat(count("identity.role_grant where role = 'PRODUCER'")).isEqualTo(2);
        assertThat(count("identity.account where not sample")).isZero();
        assertThat(printed).contains(DemoAccounts.PASSWORD);
        for (String email : database.sql("select email from identity.account")
                .query(String.class)
                .list()) {
            assertThat(printed).contains(email);
        }
        assertThat(passwords.matches(
                        DemoAccounts.PASSWORD,
                        database.sql(
                                        "select password_hash from identity.account where email = 'can-bo-tinh@mau.example'")
                                .query(String.class)
                                .single()))
                .isTrue();
    }

    @Test
    void starPeriodsAreThoseTheRecognitionRoomComputes() {
        run();
        var written = periods();

        starPeriods.recomputeAll();

        assertThat(periods()).isEqualTo(written).isNotEmpty();
    }

    private List<String> periods() {
        return database.sql("select s::text from recognition.star_period s order by 1")
                .query(String.class)
                .list();
    }

    private String run() {
        var out = new ByteArrayOutputStream();
        assertThat(demo.run(List.of(), new PrintStream(out, true, StandardCharsets.UTF_8)))
                .isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private int count(String table) {
        return database.sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
