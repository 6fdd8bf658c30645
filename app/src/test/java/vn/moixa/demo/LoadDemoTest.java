package vn.moixa.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.moixa.audit.Checks;
import vn.moixa.recognition.store.StarPeriods;
import vn.moixa.web.Role;

@LoadedDemo
class LoadDemoTest {

    @Autowired
    private LoadDemo demo;

    @Autowired
    private Checks checks;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private StarPeriods starPeriods;

    @Autowired
    private JdbcClient database;

    private String printed = "";

    @BeforeAll
    void load() {
        printed = run();
    }

    @Test
    void aSecondStartKeepsTheDataAndPrintsTheAccountsAgain() {
        var counts = List.of(
                count("registry.product"),
                count("recognition.star_period"),
                count("identity.account"),
                count("intake.import"));

        var again = run();

        assertThat(List.of(
                        count("registry.product"),
                        count("recognition.star_period"),
                        count("identity.account"),
                        count("intake.import")))
                .isEqualTo(counts);
        assertThat(again).contains("http://localhost:", "can-bo-tinh@mau.example");
    }

    @Test
    void aStartThatWasKilledBeforeTheAccountsOpensThemTheNextTime() {
        var products = count("registry.product");
        database.sql("update identity.account set email = 'moved@mau.example' where email = 'nguoi-mua@mau.example'")
                .update();
        try {
            run();
            assertThat(count("identity.account where email = 'nguoi-mua@mau.example'"))
                    .isEqualTo(1);
            assertThat(count("registry.product")).isEqualTo(products);
        } finally {
            undoSecondLoading();
        }
    }

    /** The other tests count one account per role and one import. */
    private void undoSecondLoading() {
        var again = "(select id from identity.account where email = 'nguoi-mua@mau.example')";
        database.sql("delete from identity.role_grant where account_id in " + again)
                .update();
        database.sql("delete from identity.account where id in " + again).update();
        database.sql("update identity.account set email = 'nguoi-mua@mau.example' where email = 'moved@mau.example'")
                .update();
        database.sql("delete from intake.import where id <> (select min(id::text)::uuid from intake.import)")
                .update();
    }

    @Test
    void everyRoleHasAnAccountWhosePasswordIsPrinted() {
        assertThat(texts("select distinct role from identity.role_grant where revoked_at is null"))
                .containsExactlyInAnyOrder(
                        Arrays.stream(Role.values()).map(Enum::name).toArray(String[]::new));
        assertThat(count("identity.role_grant where role = 'COMMUNE_OFFICER'")).isEqualTo(2);
        assertThat(count("identity.role_grant where role = 'PRODUCER'")).isEqualTo(2);
        assertThat(count("identity.account where not sample")).isZero();
        assertThat(printed).contains(DemoAccounts.PASSWORD);
        texts("select email from identity.account")
                .forEach(email -> assertThat(printed).contains(email));
        var hash = texts("select password_hash from identity.account where email = 'can-bo-tinh@mau.example'")
                .getFirst();
        assertThat(passwords.matches(DemoAccounts.PASSWORD, hash)).isTrue();
    }

    @Test
    void thePublishedListComesThroughTheOrdinaryImportWithoutHandEditing() {
        assertThat(texts("select kind || ' ' || state from intake.import")).containsExactly("ocop-products DONE");
        assertThat(count("registry.product where not sample")).isBetween(130, 145);
        assertThat(count("recognition.recognition where not sample")).isBetween(90, 145);
    }

    @Test
    void R113_onlyTheTwoPublishedDecisionsWithADayConfirm() {
        assertThat(texts("""
                        select d.number || ' ' || d.signed_on || ' ' || count(*)
                        from recognition.recognition r join recognition.decision d on d.id = r.decision_id
                        where not r.sample and r.grade = 'CONFIRMED' group by d.id order by 1""")).containsExactly("2585/QĐ-UBND 2023-12-28 6", "636/QĐ-UBND 2019-03-19 10");
    }

    @Test
    void namesOfPrivatePersonsAreNotCarried() {
        for (String name : List.of("lưu công", "vi thị", "vũ thị", "la đức", "lý thị", "hoàng thị", "hà thị")) {
            assertThat(count("registry.producer where not sample and lower(name) like '%" + name + "%'"))
                    .as(name)
                    .isZero();
        }
    }

    @Test
    void everyInvariantHoldsForTheDemonstration() {
        assertThat(checks.all()).isNotEmpty();
        assertThat(checks.all().stream().map(checks::check).filter(result -> !result.holds()))
                .isEmpty();
    }

    @Test
    void starPeriodsAreThoseTheRecognitionRoomComputes() {
        var written = texts("select s::text from recognition.star_period s order by 1");

        starPeriods.recomputeAll();

        assertThat(texts("select s::text from recognition.star_period s order by 1"))
                .isEqualTo(written)
                .isNotEmpty();
    }

    @Test
    void aRoundIsInProgressWithDossiersInEveryState() {
        assertThat(texts("select distinct state from appraisal.dossier"))
                .contains(
                        "DRAFT",
                        "SUBMITTED",
                        "COMMUNE_REVIEW",
                        "RETURNED",
                        "PROPOSED",
                        "PROVINCE_CHECK",
                        "ADVISORY",
                        "COUNCIL",
                        "RECOGNISED",
                        "NOT_RECOGNISED",
                        "DISQUALIFIED",
                        "SENT_TO_CENTRE",
                        "WITHDRAWN_BY_PRODUCER");
        assertThat(count("appraisal.dossier where not sample")).isZero();
        assertThat(texts("select state from appraisal.council_session order by 1"))
                .containsExactly("CLOSED", "OPEN");
        assertThat(count("appraisal.session_item i join appraisal.council_session s on s.id = i.session_id"
                        + " where s.state = 'OPEN' and i.state = 'MARKING'"))
                .isEqualTo(4);
    }

    private String run() {
        var out = new ByteArrayOutputStream();
        assertThat(demo.run(List.of(), new PrintStream(out, true, StandardCharsets.UTF_8)))
                .isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<String> texts(String sql) {
        return database.sql(sql).query(String.class).list();
    }

    private int count(String table) {
        return database.sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
