package vn.moixa.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.EnableScenarios;
import org.springframework.modulith.test.Scenario;
import vn.moixa.notice.DayPassed;
import vn.moixa.recognition.store.StarComparison;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.World;

@MoixaTest
@EnableScenarios
class StarsThroughTimeTest {

    @Autowired
    World world;

    @Autowired
    StarComparison comparison;

    @Autowired
    JdbcClient sql;

    @Test
    void R99_aStarThatRanOutWithThePassedDayIsAnnounced(Scenario scenario) {
        var tea = world.shanTea();
        scenario.publish(new DayPassed(LocalDate.of(2028, 8, 5)))
                .andWaitForEventOfType(StarEnded.class)
                .toArriveAndVerify(event -> assertThat(event).isEqualTo(new StarEnded(tea, LocalDate.of(2028, 8, 6))));
    }

    @Test
    void R162_theComparisonFindsAPeriodThatWasTamperedWith() {
        world.shanTea();
        world.artichokeExtract();
        world.withdrawnSausage();
        assertThat(comparison.differences()).isEmpty();
        var recognition = world.certificateOf(world.shanTea()).recognition().value();
        sql.sql(
                        "update recognition.star_period set valid = daterange('2025-08-05', '2030-01-01') where recognition_id = ?")
                .param(recognition)
                .update();
        assertThat(comparison.differences()).containsExactly(recognition.toString());
        sql.sql("delete from recognition.star_period where recognition_id = ?")
                .param(recognition)
                .update();
        assertThat(comparison.differences()).containsExactly(recognition.toString());
    }
}
