package vn.moixa.appraisal.commune.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.calendar.domain.WorkingCalendar;

/**
 * The 15 working days of the commune from receipt, the day of receipt being day 0 (R46, R49). Both times are kept: all working days, and
 * those without waiting for the producer; the rules of procedure say which one has the limit (R50).
 *
 * @param proposedOn the day that ended it, or null while it runs
 * @param waitingStops whether the rules of procedure stop the clock while the producer completes the dossier
 */
public record CommuneClock(
        LocalDate receivedOn,
        List<Wait> waits,
        @Nullable LocalDate proposedOn,
        boolean waitingStops,
        WorkingCalendar calendar) {

    public static final int LIMIT = 15;
    private static final int SOON = 3;

    /** How it stands, for colour, icon and word. */
    public enum Standing {
        RUNNING,
        SOON,
        OVERDUE,
        PAUSED,
        ENDED
    }

    public CommuneClock {
        waits = List.copyOf(waits);
    }

    public int elapsed(LocalDate today) {
        return calendar.between(receivedOn, end(today));
    }

    /** Without the working days on which the producer had the dossier. */
    public int net(LocalDate today) {
        LocalDate end = end(today);
        if (!end.isAfter(receivedOn)) {
            return 0;
        }
        return (int) receivedOn
                .plusDays(1)
                .datesUntil(end.plusDays(1))
                .filter(calendar::isWorkingDay)
                .filter(day -> !waits(day))
                .count();
    }

    public int counted(LocalDate today) {
        return waitingStops ? net(today) : elapsed(today);
    }

    public int left(LocalDate today) {
        return LIMIT - counted(today);
    }

    /** The last day of the 15; nobody knows it while the clock is stopped. */
    public Optional<LocalDate> dueOn() {
        if (!waitingStops) {
            return Optional.of(calendar.after(receivedOn, LIMIT));
        }
        if (waits.stream().anyMatch(wait -> wait.backOn() == null)) {
            return Optional.empty();
        }
        LocalDate day = receivedOn;
        for (int counted = 0; counted < LIMIT; ) {
            day = day.plusDays(1);
            if (calendar.isWorkingDay(day) && !waits(day)) {
                counted++;
            }
        }
        return Optional.of(day);
    }

    public Standing standing(LocalDate today) {
        if (proposedOn != null) {
            return Standing.ENDED;
        }
        if (dueOn().isEmpty()) {
            return Standing.PAUSED;
        }
        int left = left(today);
        return left < 0 ? Standing.OVERDUE : left <= SOON ? Standing.SOON : Standing.RUNNING;
    }

    /** Whether the holidays of all years it runs through are known. */
    public boolean isCertain(LocalDate today) {
        return calendar.knows(receivedOn.getYear())
                && calendar.knows(dueOn().orElse(today).getYear());
    }

    private boolean waits(LocalDate day) {
        return waits.stream().anyMatch(wait -> wait.covers(day));
    }

    private LocalDate end(LocalDate today) {
        return proposedOn != null && proposedOn.isBefore(today) ? proposedOn : today;
    }
}
