package vn.moixa.notice.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.moixa.notice.DayPassed;
import vn.moixa.notice.store.PassedDays;
import vn.moixa.shared.LocalTime;

/** Announces every day that has ended since the last announcement, oldest first. */
@Component
public class AnnouncePassedDays {

    private final PassedDays days;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    AnnouncePassedDays(
            PassedDays days, ApplicationEventPublisher events, TransactionTemplate transaction, InstantSource time) {
        this.days = days;
        this.events = events;
        this.transaction = transaction;
        this.time = time;
    }

    public void announce() {
        LocalDate today = LocalTime.today(time);
        LocalDate day = days.latest().map(latest -> latest.plusDays(1)).orElse(today.minusDays(1));
        for (; day.isBefore(today); day = day.plusDays(1)) {
            LocalDate passed = day;
            transaction.executeWithoutResult(_ -> {
                if (days.add(passed, time.instant())) {
                    events.publishEvent(new DayPassed(passed));
                }
            });
        }
    }
}
