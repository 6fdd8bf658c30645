package vn.moixa.appraisal.commune;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.moixa.appraisal.calendar.domain.WorkingCalendar;
import vn.moixa.appraisal.commune.domain.CommuneClock;
import vn.moixa.appraisal.commune.domain.CommuneClock.Standing;
import vn.moixa.appraisal.commune.domain.Wait;

/** Received on Monday 02/11/2026; the 15th working day is Monday 23/11. */
class R50_CommuneClockTest {

    private static final WorkingCalendar WEEKS = new WorkingCalendar(List.of());
    private static final LocalDate RECEIVED = november(2);

    @Test
    void R46_theCommuneHasFifteenWorkingDays() {
        var clock = clock(List.of(), false);
        assertThat(clock.dueOn()).contains(november(23));
        assertThat(clock.left(november(23))).isZero();
        assertThat(clock.standing(november(23))).isEqualTo(Standing.SOON);
        assertThat(clock.standing(november(24))).isEqualTo(Standing.OVERDUE);
        assertThat(clock.left(november(24))).isEqualTo(-1);
    }

    @Test
    void bothTimesAreKnownWhicheverHasTheLimit() {
        // With the producer from Thursday 05/11 to Thursday 12/11: five working days.
        var wait = List.of(new Wait(november(5), november(12)));
        for (boolean stops : new boolean[] {true, false}) {
            assertThat(clock(wait, stops).elapsed(november(16))).isEqualTo(10);
            assertThat(clock(wait, stops).net(november(16))).isEqualTo(5);
        }
    }

    @Test
    void waitingStopsTheClockOnlyIfTheRulesSaySo() {
        var wait = List.of(new Wait(november(5), november(12)));
        assertThat(clock(wait, false).dueOn()).contains(november(23));
        assertThat(clock(wait, true).dueOn()).contains(november(30));
        assertThat(clock(wait, true).counted(november(16))).isEqualTo(5);
        assertThat(clock(wait, false).counted(november(16))).isEqualTo(10);
    }

    @Test
    void whileItWaitsNobodyKnowsTheLastDayOfAStoppedClock() {
        var open = List.of(new Wait(november(5), null));
        assertThat(clock(open, true).dueOn()).isEmpty();
        assertThat(clock(open, true).standing(november(27))).isEqualTo(Standing.PAUSED);
        assertThat(clock(open, false).standing(november(27))).isEqualTo(Standing.OVERDUE);
    }

    @Test
    void itEndsOnTheDayOfTheProposal() {
        var ended = new CommuneClock(RECEIVED, List.of(), november(10), false, WEEKS);
        assertThat(ended.elapsed(november(27))).isEqualTo(6);
        assertThat(ended.standing(november(27))).isEqualTo(Standing.ENDED);
    }

    private static CommuneClock clock(List<Wait> waits, boolean stops) {
        return new CommuneClock(RECEIVED, waits, null, stops, WEEKS);
    }

    private static LocalDate november(int day) {
        return LocalDate.of(2026, 11, day);
    }
}
