package vn.moixa.appraisal.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierKind;
import vn.moixa.appraisal.FiledDossiers;
import vn.moixa.appraisal.round.usecase.AssignRound;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.WithViewer;
import vn.moixa.test.World;
import vn.moixa.web.Role;

@MoixaTest
class RoundPagesTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    @Autowired
    JdbcClient sql;

    @Autowired
    AssignRound assign;

    @Autowired
    TransactionTemplate transaction;

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void R57_R58_theRegularRoundsOfAYearAreEnteredOnceWithTheDaysOfTheLaw() {
        for (int again = 0; again < 2; again++) {
            assertThat(browser.post()
                            .uri("/appraisal/rounds/years")
                            .with(csrf())
                            .param("year", "2027"))
                    .hasStatus(303);
        }
        assertThat(sql.sql("select level || proposals_before || results_before from appraisal.round order by 1")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "CENTRE2027-01-302027-03-30",
                        "CENTRE2027-07-302027-09-30",
                        "PROVINCE2027-04-302027-06-30",
                        "PROVINCE2027-10-302027-12-30");
        assertThat(browser.get().uri("/appraisal/rounds")).bodyText().contains("30/04/2027", "Đợt 2 năm 2027");
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void R59_anExtraRoundNeedsAPlan() {
        assertThat(browser.post()
                        .uri("/appraisal/rounds")
                        .with(csrf())
                        .param("level", "PROVINCE")
                        .param("name", "Đợt bổ sung tháng 12")
                        .param("proposalsBefore", "2026-12-01")
                        .param("resultsBefore", "2026-12-20"))
                .hasStatus(422)
                .bodyText()
                .contains("Đợt ngoài quy định cần số kế hoạch", "Đợt bổ sung tháng 12");
        assertThat(browser.post()
                        .uri("/appraisal/rounds")
                        .with(csrf())
                        .param("level", "PROVINCE")
                        .param("name", "Đợt bổ sung tháng 12")
                        .param("proposalsBefore", "2026-12-01")
                        .param("resultsBefore", "2026-12-20")
                        .param("planNumber", "200/KH-UBND")
                        .param("planDate", "2026-11-20"))
                .hasStatus(303);
        assertThat(sql.sql("select ordinal from appraisal.round where extra")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void R60_theRulesOfProcedureDecideOnTheDayItself() {
        var dossier = proposed("Chè một", LocalDate.of(2026, 10, 30));
        assertThat(round(dossier)).isEqualTo("2027/1");
        sql.sql("""
                insert into appraisal.council_rules (id, code, version, effective, quorum_percent, quorum_needs_chair, spread_limit,
                    remark_from_difference, waiting_stops_clock, cut_off_day_belongs_to_round, working_days_before_meeting, created_at,
                    created_by_name)
                values (gen_random_uuid(), 'LCA', 1, daterange('2026-10-01', null), 75, true, 10, 2, false, true, 1, '2026-10-01', 'thử')
                """).update();
        var other = proposed("Chè hai", LocalDate.of(2026, 10, 30));
        assertThat(round(other)).isEqualTo("2026/2");
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void aRoundShowsItsDossiersItsProgressAndGivesItsPapers() {
        var dossier = proposed("Chè một", LocalDate.of(2026, 11, 20));
        String address = address(dossier);
        assertThat(browser.get().uri(address))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Chè một",
                        "Tả Van",
                        "1 hồ sơ",
                        "Xã đã đề nghị lên tỉnh",
                        "<svg class=\"mx-chart\"",
                        "thuộc đợt sau");
        assertThat(browser.get().uri(address + "/list.pdf")).hasStatusOk().hasContentType("application/pdf");
        assertThat(browser.get().uri(address + "/list.docx")).hasStatusOk();
        assertThat(browser.get().uri(address + "/list.xlsx")).hasStatusOk();
        assertThat(browser.get().uri(address + "/list.exe")).hasStatus(404);
        assertThat(browser.get().uri(address + "/invitation?on=2026-12-10&place=Hội trường&form=docx"))
                .hasStatusOk();
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void aDossierIsMovedWithAReasonThatStays() {
        var dossier = proposed("Chè một", LocalDate.of(2026, 11, 20));
        String address = address(dossier);
        String to = sql.sql(
                        "select id::text from appraisal.round where level = 'PROVINCE' and year = 2027 and ordinal = 2")
                .query(String.class)
                .single();
        assertThat(browser.post()
                        .uri(address + "/dossiers")
                        .with(csrf())
                        .param("dossier", dossier.value().toString())
                        .param("to", to)
                        .param("reason", "vội"))
                .hasStatus(422);
        assertThat(browser.post()
                        .uri(address + "/dossiers")
                        .with(csrf())
                        .param("dossier", dossier.value().toString())
                        .param("to", to)
                        .param("reason", "Chủ thể xin lùi để thu hoạch vụ mới"))
                .hasStatus(303);
        assertThat(round(dossier)).isEqualTo("2027/2");
        assertThat(sql.sql("select reason from appraisal.round_change where reason <> ''")
                        .query(String.class)
                        .single())
                .isEqualTo("Chủ thể xin lùi để thu hoạch vụ mới");
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void R167_twoEditorsOfARoundSeeBothVersions() {
        browser.post()
                .uri("/appraisal/rounds/years")
                .with(csrf())
                .param("year", "2027")
                .exchange();
        UUID id = sql.sql("select id from appraisal.round where level = 'PROVINCE' and ordinal = 1")
                .query(UUID.class)
                .single();
        assertThat(change(id, "Đợt 1, lùi ngày", "2027-05-10")).hasStatus(303);
        assertThat(change(id, "Đợt 1, bản thứ hai", "2027-05-20"))
                .hasStatus(409)
                .bodyText()
                .contains("Đợt 1, lùi ngày", "Đợt 1, bản thứ hai", "10/05/2027");
    }

    @Test
    @WithViewer(role = Role.COMMUNE_OFFICER, commune = World.TU_LE)
    void aCommuneSeesOnlyItsOwnDossiersOfARound() {
        var dossier = proposed("Chè một", LocalDate.of(2026, 11, 20));
        assertThat(browser.get().uri(address(dossier)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Chè một", "Chuyển hồ sơ sang đợt khác");
        assertThat(browser.get().uri("/appraisal/rounds/new")).hasStatus(403);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult change(UUID id, String name, String before) {
        return browser.post()
                .uri("/appraisal/rounds/" + id)
                .with(csrf())
                .param("version", "0")
                .param("name", name)
                .param("proposalsBefore", before)
                .param("resultsBefore", "2027-06-30")
                .exchange();
    }

    private DossierId proposed(String name, LocalDate on) {
        var dossier = new FiledDossiers(sql)
                .submitted(world.product(world.shanTeaCooperative(), name, 11), DossierKind.FIRST, on);
        sql.sql("update appraisal.dossier set state = 'PROPOSED', proposed_on = :on where id = :id")
                .param("on", on)
                .param("id", dossier.value())
                .update();
        transaction.executeWithoutResult(any -> assign.assign(dossier, on, FiledDossiers.officerOf(World.TA_VAN)));
        return dossier;
    }

    private String round(DossierId dossier) {
        return sql.sql("""
                select r.year || '/' || r.ordinal from appraisal.dossier d join appraisal.round r on r.id = d.round_id
                where d.id = :id
                """).param("id", dossier.value()).query(String.class).single();
    }

    private String address(DossierId dossier) {
        return "/appraisal/rounds/"
                + sql.sql("select round_id from appraisal.dossier where id = :id")
                        .param("id", dossier.value())
                        .query(UUID.class)
                        .single();
    }
}
