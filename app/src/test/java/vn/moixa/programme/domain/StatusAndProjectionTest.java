package vn.moixa.programme.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusAndProjectionTest {

    private static final LocalDate DEADLINE = LocalDate.of(2024, 12, 31);

    private static Goal atLeast(String value) {
        return new Goal(Operator.GE, new BigDecimal(value), null, Unit.ITEMS);
    }

    @ParameterizedTest
    @CsvSource({
        "235, 240, 250, false, MET",
        "235, 240, 230, false, AT_RISK",
        "235, 212, 240, false, ON_TRACK",
        "235, 212, 234, false, AT_RISK",
        "235, 90, 117, false, MISSED",
        "235, 90, 118, false, AT_RISK",
        "235, 234, 300, true, MISSED",
        "235, 235, 0, true, MET"
    })
    void theDayAndWhatIsInSightDecideTogether(String goal, long value, long inSight, boolean over, Status expected) {
        assertThat(Status.of(atLeast(goal), Fraction.of(value), Fraction.of(inSight), over))
                .isEqualTo(expected);
    }

    @Test
    void sharesAreComparedUnroundedThoughTheyPrintAlike() {
        var goal = new Goal(Operator.GE, new BigDecimal("0.6"), null, Unit.PERCENT);
        var almost = Fraction.of(5_999_999, 10_000_000);
        assertThat(almost.percent(1)).isEqualTo(new BigDecimal("60.0"));
        assertThat(goal.isMetBy(almost)).isFalse();
        assertThat(goal.isMetBy(Fraction.of(6, 10))).isTrue();
        assertThat(Fraction.of(55, 128).percent(1)).isEqualTo(new BigDecimal("43.0"));
    }

    @ParameterizedTest
    @CsvSource({"1, false, false", "2, true, false", "3, true, false", "4, true, true"})
    void aRangeIsReachedAtItsLowerEndAndPassedAboveTheUpper(long value, boolean met, boolean exceeded) {
        var goal = new Goal(Operator.BETWEEN, BigDecimal.TWO, new BigDecimal(3), Unit.ITEMS);
        assertThat(goal.isMetBy(Fraction.of(value))).isEqualTo(met);
        assertThat(goal.isExceededBy(Fraction.of(value))).isEqualTo(exceeded);
    }

    @Test
    void lessMayBeBetter() {
        var goal = new Goal(Operator.LE, new BigDecimal(10), null, Unit.ITEMS);
        assertThat(Status.of(goal, Fraction.of(9), Fraction.of(12), false)).isEqualTo(Status.AT_RISK);
        assertThat(Status.of(goal, Fraction.of(9), Fraction.of(21), false)).isEqualTo(Status.MISSED);
        assertThat(goal.isExceededBy(Fraction.of(9))).isTrue();
    }

    @Test
    void aFlowGoesOnAtItsPaceRoundedDownAndStopsAtTheEnd() {
        var year = new Period.Between(LocalDate.of(2024, 1, 1), DEADLINE);
        // 274 of 366 days: 18 × 366 ÷ 274 = 24.04…
        assertThat(Projection.flow(new BigDecimal(18), year, LocalDate.of(2024, 9, 30), 0))
                .isEqualByComparingTo("24");
        assertThat(Projection.flow(new BigDecimal(18), year, DEADLINE, 5)).isEqualByComparingTo("18");
        assertThat(Projection.flow(new BigDecimal(18), year, LocalDate.of(2024, 9, 30), 20))
                .isEqualByComparingTo("38");
    }

    @Test
    void aStockLosesWhatEndsBeforeTheDeadlineAndGainsAtThePaceOfThreeMonths() {
        var part = new Trend.Part(212, 200, 18);
        // 92 days passed, 92 left: as many newcomers again.
        assertThat(Projection.stock(part, LocalDate.of(2024, 9, 30), DEADLINE, 0))
                .isEqualTo(200 + 18);
        assertThat(Projection.stock(part, LocalDate.of(2024, 9, 30), DEADLINE, 30))
                .isEqualTo(230);
        assertThat(Projection.stock(part, DEADLINE, DEADLINE, 0)).isEqualTo(200);
    }
}
