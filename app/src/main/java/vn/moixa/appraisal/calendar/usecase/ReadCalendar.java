package vn.moixa.appraisal.calendar.usecase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.calendar.domain.SpecialDay;
import vn.moixa.appraisal.calendar.domain.WorkingCalendar;
import vn.moixa.appraisal.calendar.store.CalendarDays;

/** The working days that hold now: the published table, with what officers changed lying over it (R7, R49). */
@Component
public class ReadCalendar {

    private final PublishedDays published;
    private final CalendarDays changed;

    ReadCalendar(PublishedDays published, CalendarDays changed) {
        this.published = published;
        this.changed = changed;
    }

    @Transactional(readOnly = true)
    public WorkingCalendar calendar() {
        return new WorkingCalendar(days());
    }

    /** The special days of a year in their order. */
    @Transactional(readOnly = true)
    public List<SpecialDay> daysOf(int year) {
        return days().stream()
                .filter(day -> day.day().getYear() == year)
                .sorted(Comparator.comparing(SpecialDay::day))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<CalendarDays.Change> changesOf(int year) {
        return changed.changesOf(year);
    }

    /** The years of which the table says something. */
    @Transactional(readOnly = true)
    public List<Integer> years() {
        return days().stream()
                .map(day -> day.day().getYear())
                .distinct()
                .sorted()
                .toList();
    }

    private Collection<SpecialDay> days() {
        var byDay = new LinkedHashMap<java.time.LocalDate, SpecialDay>();
        published.days().forEach(day -> byDay.put(day.day(), day));
        changed.current().forEach(day -> byDay.put(day.day(), day));
        return new ArrayList<>(byDay.values());
    }
}
