package vn.moixa.registry.usecase;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.notice.Announcements;
import vn.moixa.registry.Author;
import vn.moixa.registry.Location;
import vn.moixa.registry.NewProducer;
import vn.moixa.registry.ProducerChanged;
import vn.moixa.registry.domain.Subject;
import vn.moixa.registry.domain.Values;
import vn.moixa.registry.store.ProducerRows;
import vn.moixa.registry.store.ProducerTypes;
import vn.moixa.registry.store.Revisions;
import vn.moixa.shared.VietnameseText;

/** Enters producers that come from a list. */
@Component
public class RegisterProducers {

    /** An event that names more records than this says "many" instead. */
    static final int MANY = 200;

    private final ProducerRows rows;
    private final ProducerTypes types;
    private final Revisions revisions;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    RegisterProducers(
            ProducerRows rows,
            ProducerTypes types,
            Revisions revisions,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.rows = rows;
        this.types = types;
        this.revisions = revisions;
        this.events = events;
        this.time = time;
    }

    @Transactional
    public void register(List<NewProducer> producers, Author author) {
        if (producers.isEmpty()) {
            return;
        }
        rows.insert(producers, time.instant());
        types.addFirst(producers);
        var entered = new LinkedHashMap<UUID, Values>();
        producers.forEach(one -> entered.put(one.id().value(), values(one)));
        revisions.addFirst(Subject.PRODUCER, entered, author, time.instant());
        var many = new ProducerChanged(List.of());
        Announcements.firstOrMany(
                events,
                producers.size() > MANY
                        ? many
                        : new ProducerChanged(
                                producers.stream().map(NewProducer::id).toList()),
                many);
    }

    private static Values values(NewProducer producer) {
        return Values.NONE
                .with("name", VietnameseText.nfc(producer.name()))
                .with("place", unit(producer.place()))
                .with("address_as_printed", producer.place().addressAsPrinted())
                .with("tax_code", producer.taxCode())
                .with("phone", producer.phone())
                .with(
                        "founded_on",
                        producer.foundedOn() == null
                                ? null
                                : producer.foundedOn().toString());
    }

    static @Nullable String unit(Location place) {
        return place.unitCode() == null ? null : place.unitList() + ":" + place.unitCode();
    }
}
