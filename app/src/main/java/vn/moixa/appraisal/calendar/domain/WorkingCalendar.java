package vn.moixa.appraisal.calendar.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which days count as working days: Monday to Friday but for holidays, and the weekend days on which offices work in exchange (R49). The
 * table is data per year, because lunar days move and the government swaps days.
 */
public final class WorkingCalendar {

    private final Map<LocalDate, DayKind> special;
    private final Set<Integer> years;

    public WorkingCalendar(Collection<SpecialDay> days) {
        var kinds = new HashMap<LocalDate, DayKind>();
        days.forEach(day -> kinds.put(day.day(), day.kind()));
        special = Map.copyOf(kinds);
        years = days.stream()
                .filter(day -> day.kind() == DayKind.HOLIDAY)
                .map(day -> day.day().getYear())
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean isWorkingDay(LocalDate day) {
        return switch (special.getOrDefault(day, DayKind.ORDINARY)) {
            case HOLIDAY -> false;
            case SWAPPED_WORKING_DAY -> true;
            case ORDINARY -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        };
    }

    /** The last of so many working days after a day; the day itself is day 0, whether it is a working day or not. */
    public LocalDate after(LocalDate start, int workingDays) {
        LocalDate day = start;
        for (int counted = 0; counted < workingDays; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return day;
    }

    /** Working days after the first and up to the second day; none when the second is not later. */
    public int between(LocalDate start, LocalDate end) {
        return (int) start.plusDays(1)
                .datesUntil(end.isAfter(start) ? end.plusDays(1) : start.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** Whether holidays of the year are known; until they are, a count over that year is a guess. */
    public boolean knows(int year) {
        return years.contains(year);
    }
}
