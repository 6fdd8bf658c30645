package vn.moixa.recognition.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.moixa.notice.Announcements;
import vn.moixa.recognition.RecognitionChanged;
import vn.moixa.recognition.StarEnded;
import vn.moixa.recognition.StarGained;
import vn.moixa.recognition.store.StarPeriods;
import vn.moixa.recognition.store.StarPeriods.Held;
import vn.moixa.registry.ProducerChanged;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.ProductChanged;
import vn.moixa.registry.ProductId;
import vn.moixa.shared.LocalTime;

/** Brings the star periods up to date within the transaction of a change, and announces stars gained and ended today. */
@Component
class KeepStars {

    /** Beyond this, one event says "many" instead of naming each product. */
    private static final int MANY = 200;

    private final StarPeriods periods;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    KeepStars(StarPeriods periods, ApplicationEventPublisher events, InstantSource time) {
        this.periods = periods;
        this.events = events;
        this.time = time;
    }

    void after(Collection<UUID> products) {
        LocalDate today = LocalTime.today(time);
        if (products.size() > MANY) {
            periods.recompute(products);
            Announcements.once(events, new RecognitionChanged(List.of()));
            return;
        }
        var before = held(products, today);
        periods.recompute(products);
        var after = held(products, today);
        products.stream().distinct().forEach(product -> announce(product, before, after, today));
        events.publishEvent(new RecognitionChanged(
                products.stream().distinct().map(ProductId::new).toList()));
    }

    // Plain listeners: where a star counts must be right in the very transaction that moves a producer or a product.
    @EventListener
    void on(ProducerChanged event) {
        if (event.producers().isEmpty()) {
            return; // Many new producers; they have no stars yet.
        }
        periods.recomputeOfProducers(
                event.producers().stream().map(ProducerId::value).toList());
    }

    @EventListener
    void on(ProductChanged event) {
        if (!event.products().isEmpty()) {
            periods.recompute(event.products().stream().map(ProductId::value).toList());
        }
    }

    private Map<UUID, Integer> held(Collection<UUID> products, LocalDate day) {
        return periods.heldOn(products, day).stream().collect(Collectors.toMap(Held::product, Held::stars));
    }

    private void announce(UUID product, Map<UUID, Integer> before, Map<UUID, Integer> after, LocalDate today) {
        Integer had = before.get(product);
        Integer has = after.get(product);
        if (has != null && !has.equals(had)) {
            events.publishEvent(new StarGained(new ProductId(product), has, today));
        } else if (has == null && had != null) {
            events.publishEvent(new StarEnded(new ProductId(product), today));
        }
    }
}
