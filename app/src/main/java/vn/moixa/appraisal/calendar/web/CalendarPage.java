package vn.moixa.appraisal.calendar.web;

import java.util.List;
import vn.moixa.appraisal.calendar.domain.SpecialDay;
import vn.moixa.appraisal.calendar.store.CalendarDays.Change;
import vn.moixa.web.Choice;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Language;
import vn.moixa.web.Tab;

/** The special days of a year, and what officers changed. */
public record CalendarPage(
        Frame frame,
        int year,
        List<Integer> years,
        List<SpecialDay> days,
        List<Change> changes,
        boolean known,
        boolean mayChange,
        List<Choice> kinds,
        Typed typed,
        FormErrors errors) {

    public List<Tab> tabs() {
        return years.stream()
                .map(one -> new Tab("/appraisal/calendar?year=" + one, Integer.toString(one), one == year))
                .toList();
    }

    public String name(SpecialDay day) {
        return frame.language() == Language.EN && !day.english().isBlank() ? day.english() : day.vietnamese();
    }

    public String weekday(SpecialDay day) {
        return frame.text("calendar.weekday." + day.day().getDayOfWeek().getValue());
    }
}
