package vn.moixa.appraisal.calendar.web;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.moixa.appraisal.calendar.domain.DayKind;
import vn.moixa.appraisal.calendar.domain.SpecialDay;
import vn.moixa.appraisal.calendar.usecase.ChangeCalendar;
import vn.moixa.appraisal.calendar.usecase.ReadCalendar;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.Choice;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Frames;
import vn.moixa.web.Role;

/** The table of working days: readable by all staff, changed by provincial officers. */
@Controller
class CalendarController {

    private final ReadCalendar read;
    private final ChangeCalendar change;
    private final InstantSource time;

    CalendarController(ReadCalendar read, ChangeCalendar change, InstantSource time) {
        this.read = read;
        this.change = change;
        this.time = time;
    }

    @GetMapping("/appraisal/calendar")
    ModelAndView show(Frame frame, @RequestParam Map<String, String> query) {
        var typed = new Typed(query);
        return new ModelAndView(
                "appraisal/calendar/calendar", "page", page(frame, year(typed), typed, FormErrors.NONE));
    }

    @PostMapping("/appraisal/calendar")
    ModelAndView change(Frame frame, @RequestParam Map<String, String> fields, RedirectAttributes redirect) {
        var typed = new Typed(fields);
        var day = typed.date("day");
        var kind = typed.one(DayKind.values(), "kind");
        var errors = FormErrors.NONE;
        if (day == null) {
            errors = errors.and("day", frame.text("calendar.form.date"));
        }
        if (kind == null) {
            errors = errors.and("kind", frame.text("calendar.form.kind"));
        }
        if (day != null && kind != null) {
            var special = new SpecialDay(day, kind, typed.value("nameVi"), typed.value("nameEn"));
            var fault = change.change(special, typed.value("reason"), frame.viewer());
            if (fault == null) {
                redirect.addFlashAttribute(Frames.FLASH, "calendar.saved");
                return new ModelAndView("redirect:/appraisal/calendar?year=" + day.getYear(), HttpStatus.SEE_OTHER);
            }
            errors = errors.and(fault.field(), frame.text(fault.key()));
        }
        int year = day == null ? LocalTime.today(time).getYear() : day.getYear();
        return new ModelAndView(
                "appraisal/calendar/calendar",
                Map.of("page", page(frame, year, typed, errors)),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private CalendarPage page(Frame frame, int year, Typed typed, FormErrors errors) {
        var kinds = Arrays.stream(DayKind.values())
                .map(kind -> new Choice(kind.name(), frame.text("calendar.kind." + kind.name())))
                .toList();
        int now = LocalTime.today(time).getYear();
        var years = IntStream.concat(
                        read.years().stream().mapToInt(Integer::intValue), IntStream.rangeClosed(now - 1, now + 1))
                .distinct()
                .sorted()
                .boxed()
                .toList();
        boolean mayChange = frame.viewer().has(Role.PROVINCIAL_OFFICER, Role.ADMINISTRATOR);
        return new CalendarPage(
                frame,
                year,
                years,
                read.daysOf(year),
                read.changesOf(year),
                read.calendar().knows(year),
                mayChange,
                kinds,
                typed,
                errors);
    }

    private int year(Typed typed) {
        Integer asked = typed.number("year");
        return asked == null || asked < 2000 || asked > 2100
                ? LocalTime.today(time).getYear()
                : asked;
    }
}
