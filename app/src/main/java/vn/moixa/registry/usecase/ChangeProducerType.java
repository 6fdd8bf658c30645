package vn.moixa.registry.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.registry.Author;
import vn.moixa.registry.ProducerChanged;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.ProducerType;
import vn.moixa.registry.Reach;
import vn.moixa.registry.domain.Change;
import vn.moixa.registry.domain.Subject;
import vn.moixa.registry.store.Entries;
import vn.moixa.registry.store.ProducerTypes;
import vn.moixa.registry.store.Revisions;
import vn.moixa.shared.Validity;

/** A household that becomes a cooperative keeps its identity and its products; only the type changes, from a day on (R13). */
@Component
public class ChangeProducerType {

    private final Entries entries;
    private final ProducerTypes types;
    private final Revisions revisions;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    ChangeProducerType(
            Entries entries,
            ProducerTypes types,
            Revisions revisions,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.entries = entries;
        this.types = types;
        this.revisions = revisions;
        this.events = events;
        this.time = time;
    }

    /** What came of it. */
    public sealed interface Outcome {}

    public record Changed() implements Outcome {}

    /** A change with a later day is already recorded; correct that one first. */
    public record LaterChangeExists() implements Outcome {}

    @Transactional
    public Outcome change(ProducerId producer, ProducerType type, LocalDate from, Author author) {
        var entry = entries.take(Subject.PRODUCER, producer.value(), Reach.EVERYTHING)
                .orElseThrow(() -> new IllegalArgumentException("No producer " + producer.value()));
        if (types.hasChangeAfter(producer.value(), from)) {
            return new LaterChangeExists();
        }
        String before = types.on(producer.value(), from).map(Enum::name).orElse(null);
        types.end(producer.value(), from);
        types.add(producer.value(), type, Validity.from(from), author.source());
        if (!entries.update(
                Subject.PRODUCER, producer.value(), entry.version(), entry.values(), entry.place(), time.instant())) {
            throw new IllegalStateException("The producer changed meanwhile");
        }
        revisions.add(
                Subject.PRODUCER,
                producer.value(),
                entry.version() + 1,
                author,
                time.instant(),
                List.of(new Change("type", described(before, null), described(type.name(), from))));
        events.publishEvent(new ProducerChanged(List.of(producer)));
        return new Changed();
    }

    private static @Nullable String described(@Nullable String type, @Nullable LocalDate from) {
        return from == null ? type : type + " " + from;
    }
}
