package vn.moixa.appraisal.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.moixa.appraisal.criteria.domain.SetCode;
import vn.moixa.appraisal.criteria.store.LoadCriteriaSets;
import vn.moixa.audit.Checks;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.TestTime;

/** Law as versioned data (R7): the sets that come with the application, found by day. */
@MoixaTest
class CriteriaSetsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Autowired
    CriteriaSets sets;

    @Autowired
    JdbcClient sql;

    @Autowired
    DataSource database;

    @Autowired
    Checks checks;

    @Test
    void R2_R15_everyProductSetHasItsCriteriaOnTheDay() {
        assertThat(sets.inForce(TODAY))
                .extracting(set -> set.set().number().orElseThrow())
                .isEqualTo(IntStream.rangeClosed(1, 26).boxed().toList());
        var tea = sets.inForce(11, TODAY).orElseThrow();
        assertThat(tea.set().code().value()).isEqualTo("QD26-2026/11");
        assertThat(tea.set().version()).isEqualTo(1);
        assertThat(sets.byId(tea.id())).contains(tea);
        assertThat(sets.inForce(11, LocalDate.of(2026, 5, 21))).isEmpty();
        assertThat(sets.inForce(11, LocalDate.of(2026, 5, 22))).isPresent();
    }

    @Test
    void R179_lapsedSetsAreHistoryAndNeverOffered() {
        var lapsed =
                sets.all().stream().filter(set -> set.set().number().isEmpty()).toList();
        assertThat(lapsed).hasSize(3);
        assertThat(lapsed).allMatch(set -> !set.holdsOn(TODAY) && set.holdsOn(LocalDate.of(2022, 1, 1)));
        assertThat(sets.inForce(LocalDate.of(2022, 1, 1))).isEmpty();
    }

    @Test
    void R7_aPublishedVersionIsNeverChangedOrRemoved() {
        assertThatThrownBy(() -> sql.sql("update appraisal.criteria_set set reason = 'x' where set_number = 11")
                        .update())
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> sql.sql("delete from appraisal.criteria_set").update())
                .hasMessageContaining("never changed");
    }

    @Test
    void loadingAgainAddsNothing() throws SQLException {
        try (var connection = database.getConnection()) {
            assertThat(new LoadCriteriaSets().into(connection, TestTime.START)).isZero();
        }
        assertThat(sets.versionsOf(new SetCode("QD26-2026/11"))).hasSize(1);
    }

    @Test
    void theInstrumentAndTheProductSetAreNamed() {
        long unnamed = sql.sql(
                        "select count(*) from appraisal.criteria_set where instrument_id is null or (set_number is null) <> (code like 'QD1048%')")
                .query(Long.class)
                .single();
        assertThat(unnamed).isZero();
    }

    @Test
    void R172_aChangedContentIsReported() {
        var invariant = checks.all().stream()
                .filter(one -> one.name().equals("criteria-published-content-is-unchanged"))
                .findFirst()
                .orElseThrow();
        assertThat(checks.check(invariant).first()).isEmpty();
        String change = """
                insert into appraisal.criteria_set (id, code, version, instrument_code, effective, content, content_hash, reason,
                    published_at, published_by, published_by_name)
                select gen_random_uuid(), code, 2, instrument_code, effective, jsonb_set(content, '{name}', '"Khác"'), content_hash, 'thử',
                    now(), gen_random_uuid(), 'thử' from appraisal.criteria_set where set_number = 11
                """;
        sql.sql(change).update();
        assertThat(checks.check(invariant).first()).containsExactly("QD26-2026/11 v2");
    }

    @Test
    void R172_aMissingReasonAndALeftOutVersionAreReported() {
        var invariant = checks.all().stream()
                .filter(one -> one.name().equals("criteria-versions-follow-each-other"))
                .findFirst()
                .orElseThrow();
        assertThat(checks.check(invariant).holds()).isTrue();
        sql.sql("""
                insert into appraisal.criteria_set (id, code, version, instrument_code, effective, content, content_hash, reason,
                    published_at, published_by, published_by_name)
                select gen_random_uuid(), code, 3, instrument_code, effective, content, content_hash, '', now(), gen_random_uuid(), 'thử'
                from appraisal.criteria_set where set_number = 12
                """).update();
        assertThat(checks.check(invariant).first()).containsExactlyInAnyOrder("QD26-2026/12", "QD26-2026/12 v3");
    }
}
