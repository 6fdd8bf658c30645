package vn.moixa.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.moixa.programme.domain.Goal;
import vn.moixa.programme.domain.Target;
import vn.moixa.programme.usecase.ChangeTarget;
import vn.moixa.programme.usecase.FindPlan;
import vn.moixa.programme.usecase.LoadPlans;
import vn.moixa.recognition.NewEnding;
import vn.moixa.recognition.Recognitions;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.TestTime;
import vn.moixa.test.WithViewer;
import vn.moixa.test.World;
import vn.moixa.web.PageCache;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

/** The pages of the check and of the plan are kept as bytes; nothing that stopped being true may be answered from them. */
@MoixaTest
@TestPropertySource(properties = "moixa.page-cache=8MB")
class KeptPagesTest {

    private static final String PLAN = "/ke-hoach/182-KH-UBND-2024";

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    @Autowired
    Recognitions recognitions;

    @Autowired
    LoadPlans loadPlans;

    @Autowired
    FindPlan plans;

    @Autowired
    ChangeTarget changeTarget;

    @Autowired
    DSLContext database;

    @Autowired
    TestTime time;

    @Autowired
    PageCache cache;

    @BeforeEach
    void empty() throws IOException, SQLException {
        loadPlans.load();
        cache.drop();
    }

    @Test
    void checkAndPlanAreAnsweredFromMemory() {
        String check = "/kiem-tra/" + world.certificateOf(world.shanTea()).code();
        String shown = page(check);
        String plan = page(PLAN);
        database.execute("update recognition.decision set number = 'X' || number");
        database.execute("update programme.target set short_vi = 'X' || short_vi");
        assertThat(page(check)).isEqualTo(shown);
        assertThat(page(PLAN)).isEqualTo(plan);
        cache.drop();
        assertThat(page(check)).isNotEqualTo(shown);
        assertThat(page(PLAN)).isNotEqualTo(plan);
    }

    @Test
    void R104_aWithdrawalIsSeenByTheNextCheck() {
        var certificate = world.certificateOf(world.shanTea());
        assertThat(page("/kiem-tra/" + certificate.code())).contains("mx-ocop-stars");
        recognitions.end(
                new NewEnding(
                        certificate.id(),
                        "LAW_BREACH",
                        LocalDate.of(2026, 11, 20),
                        "Vi phạm",
                        "8/QĐ-UBND",
                        "UBND tỉnh Lào Cai",
                        null),
                World.CLERK);
        assertThat(page("/kiem-tra/" + certificate.code()))
                .contains("Đã thu hồi")
                .doesNotContain("mx-ocop-stars");
    }

    @Test
    void R99_neitherCheckNorFigureOutlivesTheDayOfAStar() {
        String check = "/kiem-tra/" + world.certificateOf(world.shanTea()).code();
        time.moveTo(Instant.parse("2028-08-05T16:59:59Z"));
        assertThat(page(check)).contains("mx-ocop-stars");
        String plan = page(PLAN + "?asOf=");
        time.moveTo(Instant.parse("2028-08-05T17:00:00Z"));
        assertThat(page(check)).doesNotContain("mx-ocop-stars");
        database.execute("update programme.target set short_vi = 'X' || short_vi");
        time.moveTo(Instant.parse("2028-08-06T17:00:00Z"));
        assertThat(page(PLAN + "?asOf=")).isNotEqualTo(plan);
    }

    @Test
    void aNewStarAndAChangedTargetAreSeenInThePlanAtOnce() {
        world.shanTea();
        String before = page(PLAN);
        world.artichokeExtract();
        String counted = page(PLAN);
        assertThat(counted).isNotEqualTo(before);
        var plan = plans.find("182-KH-UBND-2024").orElseThrow();
        changeTarget.change(Viewer.ANYONE, plan, higher(plans.target(plan, "T1").orElseThrow()), "Sửa số");
        assertThat(page(PLAN)).isNotEqualTo(counted).contains("98.765");
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void whatASignedInPersonSeesOfAPlanIsNotForEverybody() {
        String control = browser.get().uri(PLAN).exchange().getResponse().getHeader("Cache-Control");
        assertThat(String.valueOf(control)).doesNotContain("public");
    }

    private String page(String address) {
        var answer = browser.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Target higher(Target target) {
        var goal = target.goal();
        return new Target(
                target.id(),
                target.code(),
                target.position(),
                target.words(),
                target.name(),
                target.indicator(),
                new Goal(goal.operator(), new BigDecimal(98_765), null, goal.unit()),
                target.deadline(),
                target.baseline(),
                target.baselineNote(),
                target.countingNote(),
                target.version());
    }
}
