package vn.moixa.recognition.usecase;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.moixa.notice.DayPassed;
import vn.moixa.recognition.RecognitionChanged;
import vn.moixa.recognition.StarEnded;
import vn.moixa.recognition.StarGained;
import vn.moixa.recognition.store.StarPeriods;
import vn.moixa.recognition.store.StarPeriods.Held;
import vn.moixa.registry.ProductId;

/** When a day has passed, stars that begin or end with the new one are announced; nothing is written, so doing it twice does no harm. */
@Component
class FollowDays {

    private final StarPeriods periods;
    private final ApplicationEventPublisher events;

    FollowDays(StarPeriods periods, ApplicationEventPublisher events) {
        this.periods = periods;
        this.events = events;
    }

    @ApplicationModuleListener
    void on(DayPassed event) {
        LocalDate today = event.day().plusDays(1);
        List<Held> beginning = periods.beginningOn(today);
        List<Held> ending = periods.endingOn(today).stream()
                .filter(held ->
                        beginning.stream().noneMatch(one -> one.product().equals(held.product())))
                .toList();
        beginning.forEach(one -> events.publishEvent(new StarGained(new ProductId(one.product()), one.stars(), today)));
        ending.forEach(one -> events.publishEvent(new StarEnded(new ProductId(one.product()), today)));
        if (!beginning.isEmpty() || !ending.isEmpty()) {
            events.publishEvent(new RecognitionChanged(List.of()));
        }
    }
}
