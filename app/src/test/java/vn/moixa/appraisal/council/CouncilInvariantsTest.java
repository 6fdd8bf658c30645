package vn.moixa.appraisal.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.moixa.appraisal.council.domain.SessionMode;
import vn.moixa.appraisal.council.usecase.CloseMarking.Closing;
import vn.moixa.appraisal.criteria.Sheets;
import vn.moixa.audit.Checks;
import vn.moixa.test.MoixaTest;

/** R162, R172: each thing that always holds is broken behind the application's back and seen by its check. */
@MoixaTest
@Import(CouncilHall.class)
class CouncilInvariantsTest {

    private static final int TEA = 11;

    @Autowired
    CouncilHall hall;

    @Autowired
    JdbcClient sql;

    @Autowired
    Checks checks;

    @Autowired
    TransactionTemplate transaction;

    private CouncilHall.Hall council;

    /** One product ruled, one being marked with one sheet handed in. */
    @BeforeEach
    void begin() {
        council = hall.council("Hội đồng kiểm tra", 4);
        var session = hall.session(council, SessionMode.MEETING);
        var items = hall.open(council, session, List.of(hall.dossier("Chè xong", TEA), hall.dossier("Chè dở", TEA)));
        var set = hall.set(TEA).set();
        hall.everyoneHandsIn(council, items.getFirst(), Map.of(), Sheets.of(set, 74, 4));
        assertThat(hall.closing.close(session, items.getFirst().id(), council.chair()))
                .isInstanceOf(Closing.Ruled.class);
        hall.handIn(items.getLast(), council.markers().get(1), Sheets.of(set, 71, 4));
    }

    @Test
    void allHoldForWhatTheApplicationDoes() {
        assertThat(broken()).isEmpty();
    }

    @Test
    void R162_aStoredResultThatDiffersFromTheRawMarksIsSeen() {
        breaks(
                "council-result-follows-from-marks",
                "update appraisal.council_result set sum_of_totals = sum_of_totals + 1");
        breaks("council-result-follows-from-marks", "update appraisal.council_result set stars = 5");
        breaks("council-result-follows-from-marks", """
                update appraisal.mark set points = points - 1 where (sheet_id, criterion) = (select s.id, m.criterion
                    from appraisal.mark m join appraisal.score_sheet s on s.id = m.sheet_id
                    where s.state = 'UNSEALED' and m.points > 1 limit 1)""");
    }

    @Test
    void aProofThatWasChangedIsSeen() {
        breaks("council-proof-is-as-hashed", "update appraisal.council_result set proof_hash = repeat('0', 64)");
        breaks(
                "council-proof-is-as-hashed",
                "update appraisal.council_result set proof = jsonb_set(proof, '{proof,steps,0,value}', '99')");
    }

    @Test
    void R70_aSheetChangedAfterHandingInIsSeen() {
        breaks(
                "council-sheet-is-as-committed",
                "update appraisal.mark set remark = 'khác' where sheet_id in (select id from appraisal.score_sheet where state = 'UNSEALED')");
        breaks(
                "council-marks-are-sealed-before-closing",
                "update appraisal.score_sheet set state = 'UNSEALED' where state = 'HANDED_IN'");
    }

    @Test
    void R63_R69_quorumAndExclusionsAreSeen() {
        breaks(
                "council-quorum-was-held",
                "update appraisal.score_sheet set state = 'HANDED_IN' where id in (select id from appraisal.score_sheet where state = 'UNSEALED' limit 2)");
        breaks("council-excluded-members-are-not-counted", """
                insert into appraisal.conflict_of_interest (id, item_id, member_id, origin, kind, explanation, noted_at, noted_by_name)
                select gen_random_uuid(), s.item_id, s.member_id, 'DECLARED', 'FAMILY', 'sau khi mở', '2026-11-24', 'thử'
                from appraisal.score_sheet s where s.state = 'UNSEALED' limit 1""");
    }

    @Test
    void R68_R164_sheetsOfTheSecretaryAndOfAnotherCouncilAreSeen() {
        breaks(
                "council-secretary-does-not-mark",
                "update appraisal.council_member set role = 'SECRETARY' where role = 'MEMBER'");
        hall.council("Hội đồng khác", 3);
        breaks("council-sheet-belongs-to-its-council", """
                update appraisal.council_member set council_id = (select id from appraisal.council where name = 'Hội đồng khác'),
                    position = position + 50, account_id = null
                where id = (select member_id from appraisal.score_sheet limit 1)""");
    }

    @Test
    void R64_statesAndStepsThatDoNotFitAreSeen() {
        breaks("council-spread-within-limit", "update appraisal.council_result set spread = 11");
        breaks(
                "council-ruled-has-a-result",
                "update appraisal.session_item set state = 'RULED' where state = 'MARKING'");
        breaks("council-closed-session-is-settled", "update appraisal.council_session set state = 'CLOSED'");
        breaks(
                "council-mark-is-its-last-step",
                "delete from appraisal.mark where criterion = (select min(criterion) from appraisal.mark)");
        breaks("council-mark-is-its-last-step", "update appraisal.mark set version = version + 1");
        breaks("council-gate-findings-have-reasons", """
                insert into appraisal.gate_finding (item_id, stars, criterion, met, reason, found_at, found_by_name)
                select id, 3, '3.5', true, '', '2026-11-24', 'thử' from appraisal.session_item limit 1""");
    }

    /** Breaks it behind every guard, sees it reported, and takes it back. */
    private void breaks(String invariant, String statement) {
        transaction.executeWithoutResult(status -> {
            sql.sql("set local session_replication_role = replica").update();
            assertThat(sql.sql(statement).update()).as(statement).isPositive();
            assertThat(broken()).as(statement).contains(invariant);
            status.setRollbackOnly();
        });
    }

    private List<String> broken() {
        return checks.all().stream()
                .filter(invariant -> invariant.name().startsWith("council-"))
                .filter(invariant -> !checks.check(invariant).holds())
                .map(invariant -> invariant.name())
                .toList();
    }
}
