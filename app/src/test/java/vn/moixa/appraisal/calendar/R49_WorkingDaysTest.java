package vn.moixa.appraisal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.moixa.appraisal.calendar.domain.DayKind;
import vn.moixa.appraisal.calendar.domain.SpecialDay;
import vn.moixa.appraisal.calendar.domain.WorkingCalendar;

class R49_WorkingDaysTest {

    /** Tết 2026 from Saturday 14 to Sunday 22 February; Saturday 10 January worked in exchange for Friday 2 January. */
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(days());

    @Test
    void theDayOfReceiptIsDayZero() {
        // Monday 02/03/2026: the first day counted is Tuesday.
        assertThat(CALENDAR.after(day(2026, 3, 2), 1)).isEqualTo(day(2026, 3, 3));
        assertThat(CALENDAR.after(day(2026, 3, 2), 15)).isEqualTo(day(2026, 3, 23));
        assertThat(CALENDAR.between(day(2026, 3, 2), day(2026, 3, 2))).isZero();
        assertThat(CALENDAR.between(day(2026, 3, 2), day(2026, 3, 23))).isEqualTo(15);
    }

    @Test
    void whatIsReceivedAtAWeekendStartsThereAndCountsFromMonday() {
        assertThat(CALENDAR.after(day(2026, 3, 7), 1)).isEqualTo(day(2026, 3, 9));
        assertThat(CALENDAR.between(day(2026, 3, 7), day(2026, 3, 8))).isZero();
    }

    @Test
    void tetDoesNotCount() {
        // Friday 13/02/2026, the day before Tết: day 1 is Monday 23/02.
        assertThat(CALENDAR.after(day(2026, 2, 13), 1)).isEqualTo(day(2026, 2, 23));
        assertThat(CALENDAR.after(day(2026, 2, 13), 15)).isEqualTo(day(2026, 3, 13));
        assertThat(CALENDAR.between(day(2026, 2, 13), day(2026, 2, 22))).isZero();
    }

    @Test
    void aSwappedSaturdayCountsAndTheFridayGivenForItDoesNot() {
        assertThat(CALENDAR.isWorkingDay(day(2026, 1, 2))).isFalse();
        assertThat(CALENDAR.isWorkingDay(day(2026, 1, 10))).isTrue();
        assertThat(CALENDAR.isWorkingDay(day(2026, 1, 17))).isFalse();
        assertThat(CALENDAR.between(day(2026, 1, 9), day(2026, 1, 11))).isEqualTo(1);
    }

    @Test
    void theCountRunsOverTheEndOfTheYear() {
        // Thursday 31/12/2026 is day 0; 01/01/2027 is a holiday, so Monday 04/01 is day 1.
        assertThat(CALENDAR.after(day(2026, 12, 31), 1)).isEqualTo(day(2027, 1, 4));
        assertThat(CALENDAR.after(day(2026, 12, 25), 15)).isEqualTo(day(2027, 1, 18));
        assertThat(CALENDAR.between(day(2026, 12, 25), day(2027, 1, 18))).isEqualTo(15);
    }

    @Test
    void aYearWithoutHolidaysIsNotKnown() {
        assertThat(CALENDAR.knows(2026)).isTrue();
        assertThat(CALENDAR.knows(2028)).isFalse();
    }

    @Test
    void anEndBeforeTheStartCountsNothing() {
        assertThat(CALENDAR.between(day(2026, 3, 10), day(2026, 3, 2))).isZero();
    }

    private static List<SpecialDay> days() {
        var days = new ArrayList<SpecialDay>();
        day(2026, 2, 14).datesUntil(day(2026, 2, 23)).forEach(day -> days.add(holiday(day)));
        days.add(holiday(day(2026, 1, 1)));
        days.add(holiday(day(2026, 1, 2)));
        days.add(holiday(day(2027, 1, 1)));
        days.add(new SpecialDay(day(2026, 1, 10), DayKind.SWAPPED_WORKING_DAY, "Làm bù", "Swapped"));
        return days;
    }

    private static SpecialDay holiday(LocalDate day) {
        return new SpecialDay(day, DayKind.HOLIDAY, "Nghỉ lễ", "Holiday");
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
