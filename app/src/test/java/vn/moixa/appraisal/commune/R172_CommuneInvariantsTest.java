package vn.moixa.appraisal.commune;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierKind;
import vn.moixa.appraisal.FiledDossiers;
import vn.moixa.appraisal.commune.usecase.ReceiveDossier;
import vn.moixa.audit.Invariant;
import vn.moixa.audit.Invariants;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.World;

/** Each invariant of the offices is broken behind the back of the rules and must be seen. */
@MoixaTest
class R172_CommuneInvariantsTest {

    @Autowired
    List<Invariants> rooms;

    @Autowired
    World world;

    @Autowired
    JdbcClient sql;

    @Autowired
    ReceiveDossier receive;

    @Autowired
    TransactionTemplate transaction;

    DossierId dossier;

    @BeforeEach
    void receive() {
        dossier = new FiledDossiers(sql)
                .submitted(
                        world.product(world.shanTeaCooperative(), "Chè xanh Tả Van", 11),
                        DossierKind.FIRST,
                        LocalDate.of(2026, 11, 20));
        receive.atCommune(dossier, LocalDate.of(2026, 11, 24), FiledDossiers.officerOf(World.TA_VAN));
    }

    @Test
    void aDossierReceivedByTheRulesBreaksNone() {
        assertThat(names().filter(name -> !offenders(name).isEmpty())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatIsBrokenIsSeen(String name, String damage) {
        transaction.executeWithoutResult(any -> {
            sql.sql("set local session_replication_role = replica").update();
            for (String statement : damage.split(";")) {
                sql.sql(statement.replace(":d", "'" + dossier.value() + "'::uuid"))
                        .update();
            }
        });
        assertThat(offenders(name)).isNotEmpty();
    }

    static Stream<Arguments> whatIsBrokenIsSeen() {
        String round =
                "insert into appraisal.round (id, level, year, ordinal, name, proposals_before, results_before, extra, plan_number,"
                        + " created_at, created_by_name) values ('00000000-0000-7000-8000-0000000000d1', 'PROVINCE', 2026, %s, 'Đợt thử',"
                        + " '2026-10-30', '2026-12-30', %s, %s, '2026-01-01', 'thử')";
        return Stream.of(
                Arguments.of(
                        "commune-registered-has-fixed-criteria",
                        "update appraisal.dossier set criteria_fixed_on = '2026-11-01' where id = :d"),
                Arguments.of("commune-form-number-within-counter", "delete from appraisal.form_counter"),
                Arguments.of(
                        "commune-return-names-an-item",
                        "insert into appraisal.dossier_return (id, dossier_id, level, at, actor_name)"
                                + " values (gen_random_uuid(), :d, 'COMMUNE', '2026-11-24', 'thử')"),
                Arguments.of(
                        "commune-proposal-is-signed",
                        "update appraisal.dossier set proposed_on = '2026-11-24' where id = :d"),
                Arguments.of(
                        "commune-proposal-has-four-findings",
                        "update appraisal.dossier set proposed_on = '2026-11-24' where id = :d"),
                Arguments.of(
                        "round-takes-what-was-proposed-in-time",
                        round.formatted("2", "false", "null")
                                + ";update appraisal.dossier set proposed_on = '2026-11-24',"
                                + " round_id = '00000000-0000-7000-8000-0000000000d1' where id = :d"
                                + ";insert into appraisal.round_change (dossier_id, seq, to_round, reason, at, actor_name)"
                                + " values (:d, 1, '00000000-0000-7000-8000-0000000000d1', '', '2026-11-24', 'thử')"),
                Arguments.of("round-extra-has-plan", round.formatted("3", "true", "''")),
                Arguments.of(
                        "advisory-council-after-report",
                        "update appraisal.dossier set state = 'COUNCIL' where id = :d"
                                + ";insert into appraisal.advisory_report (dossier_id, team_id, created_at, updated_at)"
                                + " values (:d, gen_random_uuid(), '2026-11-24', '2026-11-24')"),
                Arguments.of(
                        "postcheck-failure-names-criteria",
                        "insert into appraisal.post_check (id, product_id, certificate_id, kind, reason, due_on, state, checked_on, place,"
                                + " criteria_met, mark_use_right, findings, follow_up, created_at, created_by_name) values"
                                + " (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'PERIODIC', 'Kế hoạch hậu kiểm', '2026-11-24',"
                                + " 'DONE', '2026-11-24', 'Tả Van', false, true, 'Không còn đáp ứng', 'REMEDY', '2026-11-24', 'thử')"));
    }

    private Stream<String> names() {
        return whatIsBrokenIsSeen().map(one -> (String) one.get()[0]);
    }

    private List<String> offenders(String name) {
        var query = rooms.stream()
                .flatMap(room -> room.invariants().stream())
                .filter(invariant -> invariant.name().equals(name))
                .map(invariant -> ((Invariant.Finder.Query) invariant.finder()).sql())
                .findFirst()
                .orElseThrow();
        return sql.sql(query).query(String.class).list();
    }
}
