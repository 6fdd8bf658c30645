package vn.moixa.portal.domain;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A day of the programme's year before which something must be done (R57, R58). */
public record Deadline(LocalDate before, Step step) {

    /** What must be done, twice a year each. */
    public enum Step {
        COMMUNE_PROPOSES(MonthDay.of(4, 30), MonthDay.of(10, 30)),
        PROVINCE_DECIDES(MonthDay.of(6, 30), MonthDay.of(12, 30)),
        PROVINCE_PROPOSES(MonthDay.of(7, 30), MonthDay.of(1, 30)),
        MINISTRY_DECIDES(MonthDay.of(9, 30), MonthDay.of(3, 30));

        private final List<MonthDay> days;

        Step(MonthDay... days) {
            this.days = List.of(days);
        }
    }

    public static List<Deadline> next(LocalDate today, int count) {
        return Stream.of(Step.values())
                .flatMap(step -> step.days.stream()
                        .flatMap(day -> Stream.of(day.atYear(today.getYear()), day.atYear(today.getYear() + 1))
                                .map(date -> new Deadline(date, step))))
                .filter(deadline -> deadline.before.isAfter(today))
                .sorted(Comparator.comparing(Deadline::before))
                .limit(count)
                .toList();
    }
}
