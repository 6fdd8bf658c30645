package vn.moixa.appraisal.calendar.usecase;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.calendar.domain.SpecialDay;
import vn.moixa.appraisal.calendar.store.CalendarDays;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.web.NotFound;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

/** Changes what a day is, with the reason; what it was before stays readable (R7). */
@Component
public class ChangeCalendar {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST = 255;

    private final CalendarDays days;
    private final AuditTrail audit;
    private final InstantSource time;

    ChangeCalendar(CalendarDays days, AuditTrail audit, InstantSource time) {
        this.days = days;
        this.audit = audit;
        this.time = time;
    }

    /** What is wrong: a field and the key of its sentence. */
    public record Fault(String field, String key) {}

    /** Null when the change was kept. */
    @Transactional
    public @Nullable Fault change(SpecialDay day, String reason, Viewer viewer) {
        if (!viewer.has(Role.PROVINCIAL_OFFICER, Role.ADMINISTRATOR)) {
            throw new NotFound();
        }
        int year = day.day().getYear();
        if (year < 2020 || year > 2100) {
            return new Fault("day", "calendar.form.year");
        }
        if (day.vietnamese().isBlank() || day.vietnamese().length() > LONGEST) {
            return new Fault("nameVi", "calendar.form.name");
        }
        if (reason.strip().length() < SHORTEST_REASON || reason.length() > 1000) {
            return new Fault("reason", "calendar.form.reason");
        }
        days.add(day, reason.strip(), viewer, time.instant());
        audit.append(
                viewer,
                Deed.of("calendar.day-changed", "calendar", day.day())
                        .because(reason.strip())
                        .with("kind", day.kind().name()));
        return null;
    }
}
