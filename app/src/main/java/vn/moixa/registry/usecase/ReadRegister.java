package vn.moixa.registry.usecase;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.registry.ProducerCard;
import vn.moixa.registry.Reach;
import vn.moixa.registry.domain.Entry;
import vn.moixa.registry.domain.Revision;
import vn.moixa.registry.domain.Subject;
import vn.moixa.registry.store.Entries;
import vn.moixa.registry.store.EntriesOnBehalf;
import vn.moixa.registry.store.ProducerRows;
import vn.moixa.registry.store.ProducerTypes;
import vn.moixa.registry.store.ProductCodes;
import vn.moixa.registry.store.ProductRows;
import vn.moixa.registry.store.Revisions;
import vn.moixa.shared.Cursor;
import vn.moixa.shared.LocalTime;
import vn.moixa.shared.Page;
import vn.moixa.web.NotFound;
import vn.moixa.web.Viewer;

/** Reads the register through what the viewer may see. */
@Component
public class ReadRegister {

    private static final UUID FIRST = new UUID(0, 0);

    private final Entries entries;
    private final Revisions revisions;
    private final ProducerRows producers;
    private final ProducerTypes types;
    private final ProductRows products;
    private final ProductCodes codes;
    private final EntriesOnBehalf onBehalf;
    private final InstantSource time;

    ReadRegister(
            Entries entries,
            Revisions revisions,
            ProducerRows producers,
            ProducerTypes types,
            ProductRows products,
            ProductCodes codes,
            EntriesOnBehalf onBehalf,
            InstantSource time) {
        this.entries = entries;
        this.revisions = revisions;
        this.producers = producers;
        this.types = types;
        this.products = products;
        this.codes = codes;
        this.onBehalf = onBehalf;
        this.time = time;
    }

    /** A page of a list and how many there are in all. */
    public record Listing<T>(Page<T> page, int total) {}

    /** Everything about one record that its page shows. */
    public record Whole(
            Entry entry,
            boolean mayWrite,
            List<ProducerTypes.Period> types,
            List<ProductCodes.Given> codes,
            List<EntriesOnBehalf.Line> onBehalf) {}

    @Transactional(readOnly = true)
    public Whole whole(Subject subject, UUID id, Viewer viewer) {
        Entry entry = entries.find(subject, id, Reach.reading(viewer)).orElseThrow(NotFound::new);
        return new Whole(
                entry,
                mayWrite(entry, viewer),
                subject == Subject.PRODUCER ? types.of(id) : List.of(),
                subject == Subject.PRODUCT ? codes.of(id) : List.of(),
                onBehalf.of(subject, id));
    }

    /** The record to edit; not there for a viewer who may only read it. */
    @Transactional(readOnly = true)
    public Entry toWrite(Subject subject, UUID id, Viewer viewer) {
        return entries.find(subject, id, Reach.writing(viewer)).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public List<Revision> revisions(Subject subject, UUID id, Viewer viewer) {
        if (entries.find(subject, id, Reach.reading(viewer)).isEmpty()) {
            throw new NotFound();
        }
        return revisions.of(subject, id);
    }

    @Transactional(readOnly = true)
    public Listing<ProducerCard> producers(
            ProducerRows.Filter filter, Viewer viewer, @Nullable String cursor, int size) {
        var today = LocalTime.today(time);
        var reach = Reach.reading(viewer);
        var after = after(cursor);
        var rows = producers.page(filter, reach, today, after.name(), after.id(), size);
        return new Listing<>(
                Page.of(
                        rows,
                        size,
                        card -> Cursor.of(card.name(), card.id().value().toString())),
                producers.count(filter, reach, today));
    }

    @Transactional(readOnly = true)
    public Listing<ProductRows.Line> products(
            ProductRows.Filter filter, Viewer viewer, @Nullable String cursor, int size) {
        var reach = Reach.reading(viewer);
        var after = after(cursor);
        var rows = products.page(filter, reach, after.name(), after.id(), size);
        return new Listing<>(
                Page.of(
                        rows,
                        size,
                        line -> Cursor.of(
                                line.card().name(), line.card().id().value().toString())),
                products.count(filter, reach));
    }

    @Transactional(readOnly = true)
    public Listing<Entry> entries(Subject subject, String text, Viewer viewer, @Nullable String cursor, int size) {
        var reach = Reach.reading(viewer);
        var after = after(cursor);
        String name = subject == Subject.SUPPLY_CONTRACT ? "counterparty" : "name";
        var rows = entries.page(subject, text, reach, after.name(), after.id(), size);
        return new Listing<>(
                Page.of(
                        rows,
                        size,
                        entry -> Cursor.of(
                                entry.values().orEmpty(name), entry.id().toString())),
                entries.count(subject, text, reach));
    }

    /** Products, contracts and value chains of a producer. */
    @Transactional(readOnly = true)
    public List<Entry> ofProducer(Subject subject, UUID producer) {
        return entries.ofProducer(subject, producer);
    }

    private static boolean mayWrite(Entry entry, Viewer viewer) {
        return Reach.writing(viewer).covers(entry.place().communeCode(), entry.producer());
    }

    private record After(String name, UUID id) {}

    private static After after(@Nullable String cursor) {
        try {
            return Optional.ofNullable(cursor)
                    .flatMap(text -> Cursor.decode(text, 2))
                    .map(one -> new After(
                            one.values().get(0), UUID.fromString(one.values().get(1))))
                    .orElse(new After("", FIRST));
        } catch (IllegalArgumentException forged) {
            return new After("", FIRST);
        }
    }
}
