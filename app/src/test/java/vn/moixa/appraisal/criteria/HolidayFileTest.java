package vn.moixa.appraisal.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of holidays that the working-day clock counts by (R49). */
class HolidayFileTest {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Map<LocalDate, Map<String, Object>> days = days();

    @ParameterizedTest
    @CsvSource({
        "2024, 2024-02-10, 2024-04-18",
        "2025, 2025-01-29, 2025-04-07",
        "2026, 2026-02-17, 2026-04-26",
        "2027, 2027-02-06, 2027-04-16"
    })
    void R49_lunarDaysMove(int year, LocalDate newYear, LocalDate hungKings) {
        assertThat(days.get(newYear)).containsEntry("name_en", "Lunar New Year, day 1");
        assertThat(days.get(hungKings)).containsEntry("name_en", "Hùng Kings' Day");
        assertThat(days.keySet())
                .contains(
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 4, 30),
                        LocalDate.of(year, 5, 1),
                        LocalDate.of(year, 9, 2));
    }

    /** 11 days by law, 12 from 2026, and the days exchanged; of 2027 two days wait for the notice. */
    @ParameterizedTest
    @CsvSource({"2024, 12", "2025, 12", "2026, 14", "2027, 10"})
    void R49_weekdaysFreeInTheYear(int year, int weekdays) {
        assertThat(days.entrySet().stream()
                        .filter(day -> day.getKey().getYear() == year)
                        .filter(day -> day.getValue().get("kind").equals("HOLIDAY"))
                        .filter(day -> !WEEKEND.contains(day.getKey().getDayOfWeek())))
                .hasSize(weekdays);
    }

    @ParameterizedTest
    @CsvSource({"2024-05-04, 2024-04-29", "2025-04-26, 2025-05-02", "2026-01-10, 2026-01-02", "2026-08-22, 2026-08-31"})
    void R49_aSwapMovesWorkToAWeekend(LocalDate worked, LocalDate free) {
        assertThat(days.get(worked)).containsEntry("kind", "SWAPPED_WORKING_DAY");
        assertThat(WEEKEND).contains(worked.getDayOfWeek());
        assertThat(days.get(free)).containsEntry("kind", "HOLIDAY");
        assertThat(WEEKEND).doesNotContain(free.getDayOfWeek());
    }

    @Test
    void R49_theCultureDayIsFreeFrom2026() {
        assertThat(days.keySet())
                .contains(LocalDate.of(2026, 11, 24), LocalDate.of(2027, 11, 24))
                .doesNotContain(LocalDate.of(2025, 11, 24), LocalDate.of(2026, 11, 23));
    }

    @Test
    void everyDayNamesASourceThatIsListed() {
        var sources = CriteriaFile.map(CriteriaFile.read("calendar/holidays.yaml"), "sources")
                .keySet();
        assertThat(days.values()).allSatisfy(day -> assertThat(sources).contains((String) day.get("source")));
    }

    private static Map<LocalDate, Map<String, Object>> days() {
        var found = new HashMap<LocalDate, Map<String, Object>>();
        CriteriaFile.everyNode(CriteriaFile.read("calendar/holidays.yaml"), node -> {
            if (node.get("date") instanceof Date date) {
                var day = date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
                assertThat(found.put(day, node)).as("twice: " + day).isNull();
            }
        });
        return found;
    }
}
