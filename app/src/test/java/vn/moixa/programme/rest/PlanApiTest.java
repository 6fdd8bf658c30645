package vn.moixa.programme.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.moixa.programme.Registrar;
import vn.moixa.programme.Registrar.At;
import vn.moixa.programme.usecase.LoadPlans;
import vn.moixa.test.MoixaTest;

@MoixaTest
class PlanApiTest {

    private static final String PLAN = "/api/v1/plans/182-KH-UBND-2024";

    @Autowired
    MockMvcTester site;

    @Autowired
    LoadPlans loadPlans;

    @Autowired
    DSLContext database;

    @BeforeEach
    void load() throws IOException {
        loadPlans.load();
    }

    private void twoOwnersOfWhichOneIsACooperative() throws SQLException {
        var registrar = new Registrar(database);
        for (String type : new String[] {"COOPERATIVE", "HOUSEHOLD"}) {
            var owner = registrar.producer("Chủ thể " + type, At.SA_PA, false, null);
            registrar.type(owner, type, null, null);
            var product = registrar.product("Chè " + type, owner, At.SA_PA, false);
            registrar.star(
                    product,
                    owner,
                    At.SA_PA,
                    3,
                    "FIRST",
                    "CONFIRMED",
                    LocalDate.of(2024, 3, 1),
                    LocalDate.of(2027, 3, 2),
                    "EXPIRY",
                    false);
        }
    }

    @Test
    void listsPlansWithTheAddressOfTheirFigures() {
        var answer = assertThat(site.get().uri("/api/v1/plans")).hasStatusOk().bodyJson();
        answer.extractingPath("$[*].code").asArray().contains("182-KH-UBND-2024", "919-QD-TTG-2022");
        answer.extractingPath("$[?(@.code=='182-KH-UBND-2024')].targets")
                .asArray()
                .containsExactly(16);
        answer.extractingPath("$[?(@.code=='182-KH-UBND-2024')].figures")
                .asArray()
                .containsExactly(PLAN + "/figures");
    }

    @Test
    void answersEveryTargetAndNeverShowsTheUnmeasurableAsZero() throws SQLException {
        twoOwnersOfWhichOneIsACooperative();
        var answer = assertThat(site.get().uri(PLAN + "/figures?asOf=2024-12-31"))
                .hasStatusOk()
                .bodyJson();
        answer.extractingPath("$[*].target")
                .asArray()
                .hasSize(16)
                .startsWith("T1", "T2")
                .endsWith("T16");
        answer.extractingPath("$[5].value").asNumber().isEqualTo(50.0);
        answer.extractingPath("$[5].numerator").asNumber().isEqualTo(1);
        answer.extractingPath("$[5].denominator").asNumber().isEqualTo(2);
        answer.extractingPath("$[5].goal").asNumber().isEqualTo(60);
        answer.extractingPath("$[5].unit").asString().isEqualTo("PERCENT");
        answer.extractingPath("$[5].status").asString().isEqualTo("MISSED");
        answer.extractingPath("$[5].countingRule").asString().contains("Chỉ tính công nhận có quyết định");
        answer.extractingPath("$[5].evidence").asString().startsWith(PLAN + "/targets/T6/evidence?asOf=2024-12-31");
        answer.extractingPath("$[10].status").asString().isEqualTo("NOT_MEASURABLE");
        answer.extractingPath("$[10].value").isNull();
        answer.extractingPath("$[10].reason").asString().isEqualTo("NOTHING_RECORDED");
    }

    @Test
    void opensAFigureToItsRecordsAndTheGapToItsReasons() throws SQLException {
        twoOwnersOfWhichOneIsACooperative();
        var counted = assertThat(site.get().uri(PLAN + "/targets/T6/evidence?asOf=2024-12-31&side=numerator"))
                .hasStatusOk()
                .bodyJson();
        counted.extractingPath("$.items[*].label").asArray().containsExactly("Chủ thể COOPERATIVE");
        counted.extractingPath("$.items[0].commune").asString().isEqualTo("Phường Sa Pa");
        counted.extractingPath("$.items[0].proof").asString().startsWith("/registry/producers/");
        var gap = assertThat(site.get()
                        .uri(PLAN + "/targets/T6/evidence?asOf=2024-12-31&side=gap")
                        .header("Accept-Language", "en"))
                .hasStatusOk()
                .bodyJson();
        gap.extractingPath("$.items[0].reason.code").asString().isEqualTo("OTHER_TYPE");
        gap.extractingPath("$.items[0].reason.detail").asString().isEqualTo("HOUSEHOLD");
        gap.extractingPath("$.items[0].reason.text").asString().isEqualTo("Other legal type");
    }

    @Test
    void asksOtherAreasAndGivesThemNoGoalTheyWereNotGiven() throws SQLException {
        twoOwnersOfWhichOneIsACooperative();
        var answer = assertThat(site.get().uri(PLAN + "/figures?asOf=2024-12-31&area=03006"))
                .hasStatusOk()
                .bodyJson();
        answer.extractingPath("$[1].value").asNumber().isEqualTo(2);
        answer.extractingPath("$[1].status").asString().isEqualTo("NO_GOAL");
        answer.extractingPath("$[5].goal").asNumber().isEqualTo(60);
        assertThat(site.get().uri(PLAN + "/figures?area=132@pre2025&asOf=2024-12-31"))
                .bodyJson()
                .extractingPath("$[1].value")
                .asNumber()
                .isEqualTo(0);
        assertThat(site.get().uri("/api/v1/plans/OCOP-HA-TINH-2022/figures"))
                .bodyJson()
                .extractingPath("$[0].reason")
                .asString()
                .isEqualTo("OUTSIDE_REGISTRY");
        assertThat(site.get().uri("/api/v1/plans/919-QD-TTG-2022/figures?area=10@pre2025&asOf=2024-12-31"))
                .bodyJson()
                .extractingPath("$[3].value")
                .asNumber()
                .isEqualTo(50.0);
    }

    @Test
    void refusesWhatItCannotReadInASentence() {
        refused(PLAN + "/figures?asOf=31/12/2024", 400, "bad-day", "asOf");
        refused(PLAN + "/figures?asOf=2024-02-30", 400, "bad-day", "asOf");
        refused(PLAN + "/figures?asOf=9999-01-01", 400, "bad-day", "asOf");
        refused(PLAN + "/figures?area=99999", 400, "unknown-area", "area");
        refused(PLAN + "/figures?area=02641@pre2025", 400, "unknown-area", "area");
        refused(PLAN + "/figures?area='%20or%201=1", 400, "unknown-area", "area");
        refused(PLAN + "/figures?rule=ALL", 400, "unknown-rule", "rule");
        refused(PLAN + "/targets/T6/evidence?side=both", 400, "unknown-side", "side");
        refused(PLAN + "/targets/T6/evidence?cursor=abc", 400, "bad-cursor", "cursor");
        refused(PLAN + "/targets/T99/evidence", 404, "unknown-target", null);
        refused("/api/v1/plans/nope/figures", 404, "unknown-plan", null);
    }

    private void refused(String address, int status, String code, @org.jspecify.annotations.Nullable String field) {
        var answer = assertThat(site.get().uri(address)).hasStatus(status).bodyJson();
        answer.extractingPath("$.code").asString().isEqualTo(code);
        answer.extractingPath("$.detail").asString().isNotBlank();
        if (field != null) {
            answer.extractingPath("$.field").asString().isEqualTo(field);
        }
    }
}
