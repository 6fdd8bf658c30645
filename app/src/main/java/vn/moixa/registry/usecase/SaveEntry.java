package vn.moixa.registry.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.registry.Author;
import vn.moixa.registry.Location;
import vn.moixa.registry.ProducerChanged;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.ProducerType;
import vn.moixa.registry.ProductChanged;
import vn.moixa.registry.ProductId;
import vn.moixa.registry.Reach;
import vn.moixa.registry.domain.Change;
import vn.moixa.registry.domain.Checks;
import vn.moixa.registry.domain.Entry;
import vn.moixa.registry.domain.Gap;
import vn.moixa.registry.domain.Merge;
import vn.moixa.registry.domain.Revision;
import vn.moixa.registry.domain.Subject;
import vn.moixa.registry.domain.Values;
import vn.moixa.registry.store.Entries;
import vn.moixa.registry.store.EntriesOnBehalf;
import vn.moixa.registry.store.ProducerRows;
import vn.moixa.registry.store.ProducerTypes;
import vn.moixa.registry.store.ProductRows;
import vn.moixa.registry.store.Revisions;
import vn.moixa.shared.Ids;
import vn.moixa.shared.Validity;
import vn.moixa.web.NotFound;
import vn.moixa.web.Viewer;

/** Enters or changes one record of the register, within what the viewer may write, without losing anybody's edit (R167). */
@Component
public class SaveEntry {

    private final Entries entries;
    private final Revisions revisions;
    private final ProducerTypes types;
    private final ProducerRows producers;
    private final ProductRows products;
    private final EntriesOnBehalf onBehalf;
    private final Locate locate;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    SaveEntry(
            Entries entries,
            Revisions revisions,
            ProducerTypes types,
            ProducerRows producers,
            ProductRows products,
            EntriesOnBehalf onBehalf,
            Locate locate,
            AuditTrail audit,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.entries = entries;
        this.revisions = revisions;
        this.types = types;
        this.producers = producers;
        this.products = products;
        this.onBehalf = onBehalf;
        this.locate = locate;
        this.audit = audit;
        this.events = events;
        this.time = time;
    }

    /** What came of it. */
    public sealed interface Outcome {}

    public record Saved(UUID id, int version) implements Outcome {}

    public record Invalid(List<Gap> gaps) implements Outcome {}

    /** Somebody saved in between: both versions, field by field. Nothing was saved. */
    public record Conflict(Merge merge) implements Outcome {}

    /**
     * How a save is meant.
     *
     * @param basis document or reason the person gave
     * @param forProducer an officer enters for the producer, who is to confirm (R84)
     */
    public record Manner(String basis, boolean forProducer) {
        public static final Manner PLAIN = new Manner("", false);
    }

    /** The legal type of a new producer. */
    public record FirstType(
            @Nullable ProducerType type, @Nullable LocalDate since) {
        public static final FirstType NONE = new FirstType(null, null);
    }

    @Transactional
    public Outcome create(Subject subject, Values typed, FirstType type, Manner manner, Viewer viewer) {
        Reach reach = Reach.writing(viewer);
        var located = check(subject, null, typed, reach);
        if (located instanceof Located.Refused(var gaps)) {
            return new Invalid(gaps);
        }
        if (subject == Subject.PRODUCER && type.type() == null) {
            return new Invalid(List.of(Gap.of("type", "registry.form.required")));
        }
        if (located instanceof Located.At(Values values, Location place, UUID producer)) {
            UUID id = Ids.next();
            entries.insert(subject, id, values, place, false, "", time.instant());
            if (subject == Subject.PRODUCER) {
                types.add(id, Objects.requireNonNull(type.type()), new Validity(type.since(), null), manner.basis());
            }
            keep(
                    subject,
                    id,
                    0,
                    subject == Subject.PRODUCER ? id : producer,
                    viewer,
                    manner,
                    Values.NONE.changesTo(values, subject));
            return new Saved(id, 0);
        }
        throw new IllegalStateException();
    }

    @Transactional
    public Outcome change(Subject subject, UUID id, int version, Values typed, Manner manner, Viewer viewer) {
        Reach reach = Reach.writing(viewer);
        Entry entry = entries.find(subject, id, reach).orElseThrow(NotFound::new);
        var located = check(subject, id, typed, reach);
        if (entry.version() != version) {
            return conflict(entry, version, typed);
        }
        return switch (located) {
            case Located.Refused(var gaps) -> new Invalid(gaps);
            case Located.At(Values values, Location place, UUID producer) -> {
                List<Change> changes = entry.values().changesTo(values, subject);
                if (changes.isEmpty()) {
                    yield new Saved(id, version);
                }
                if (!entries.update(subject, id, version, values, place, time.instant())) {
                    Entry saved = entries.find(subject, id, reach).orElseThrow(NotFound::new);
                    yield conflict(saved, version, typed);
                }
                keep(subject, id, version + 1, subject == Subject.PRODUCER ? id : producer, viewer, manner, changes);
                yield new Saved(id, version + 1);
            }
        };
    }

    private sealed interface Located {
        record At(Values values, Location place, @Nullable UUID producer) implements Located {}

        record Refused(List<Gap> gaps) implements Located {}
    }

    /** The values complete with what follows from them, and where the record lies; or all that is wrong. */
    private Located check(Subject subject, @Nullable UUID id, Values typed, Reach reach) {
        var gaps = new ArrayList<>(Checks.of(subject, typed));
        if (!gaps.isEmpty()) {
            return new Located.Refused(gaps);
        }
        Optional<Entry> producer = Optional.ofNullable(typed.get("producer_id"))
                .flatMap(one -> entries.find(Subject.PRODUCER, UUID.fromString(one), reach));
        if (typed.has("producer_id") && producer.isEmpty()) {
            gaps.add(Gap.of("producer_id", "registry.form.producer"));
        }
        if (typed.has("sourcing_area_id")
                && entries.find(
                                Subject.SOURCING_AREA,
                                UUID.fromString(typed.orEmpty("sourcing_area_id")),
                                Reach.EVERYTHING)
                        .isEmpty()) {
            gaps.add(Gap.of("sourcing_area_id", "registry.form.choice"));
        }
        if (typed.has("tax_code") && producers.takesTaxCode(typed.orEmpty("tax_code"), id)) {
            gaps.add(Gap.of("tax_code", "registry.form.taken"));
        }
        Optional<Location> own = locate.unit(typed.get("place"));
        if (typed.has("place") && own.isEmpty()) {
            gaps.add(Gap.of("place", "registry.form.place"));
        }
        Location place = own.orElseGet(() -> producer.map(SaveEntry::derived).orElse(Location.UNKNOWN))
                .printedAs(typed.orEmpty("address_as_printed"));
        boolean ownsIt = producer.isPresent();
        if (gaps.isEmpty() && subject.hasPlace() && !ownsIt && !mayLie(subject, place, reach)) {
            gaps.add(Gap.of("place", "registry.form.outside"));
        }
        return gaps.isEmpty()
                ? new Located.At(
                        locate.withIndustry(subject, typed),
                        place,
                        producer.map(Entry::id).orElse(null))
                : new Located.Refused(gaps);
    }

    /** A producer may edit its own record wherever it lies; an officer only records within the own area. */
    private static boolean mayLie(Subject subject, Location place, Reach reach) {
        return reach.coversCommune(place.communeCode())
                || (subject == Subject.PRODUCER
                        && reach.communes().isEmpty()
                        && !reach.producers().isEmpty());
    }

    private static Location derived(Entry producer) {
        return Location.derived(
                producer.place().communeCode(),
                producer.place().formerDistrictCode(),
                producer.place().formerProvinceCode());
    }

    private Conflict conflict(Entry saved, int version, Values typed) {
        var later = revisions.of(saved.subject(), saved.id()).stream()
                .filter(revision -> revision.version() > version)
                .map(Revision::changes)
                .toList();
        Values base = saved.values();
        for (List<Change> changes : later) {
            base = base.undo(changes.stream()
                    .filter(change -> saved.subject().field(change.field()).isPresent())
                    .toList());
        }
        Values complete = locate.withIndustry(saved.subject(), typed);
        return new Conflict(Merge.of(saved.subject(), base, saved.version(), saved.values(), complete));
    }

    private void keep(
            Subject subject,
            UUID id,
            int version,
            @Nullable UUID producer,
            Viewer viewer,
            Manner manner,
            List<Change> changes) {
        Author author = Author.of(viewer).citing(manner.basis());
        Deed deed = Deed.of(version == 0 ? "registry.entered" : "registry.changed", subject.name(), id)
                .because(manner.basis())
                .with("fields", changes.stream().map(Change::field).toList());
        if (manner.forProducer() && producer != null && !viewer.producers().contains(producer)) {
            UUID officer = Objects.requireNonNull(viewer.accountId());
            onBehalf.add(subject, id, version, producer, officer, viewer.name(), time.instant());
            author = author.onBehalfOf(new ProducerId(producer));
            deed = deed.onBehalfOf(producer);
        }
        revisions.add(subject, id, version, author, time.instant(), changes);
        audit.append(viewer, deed);
        announce(subject, id);
    }

    private void announce(Subject subject, UUID id) {
        switch (subject) {
            case PRODUCER -> {
                products.followPlaces(List.of(id));
                events.publishEvent(new ProducerChanged(List.of(new ProducerId(id))));
            }
            case PRODUCT -> events.publishEvent(new ProductChanged(List.of(new ProductId(id))));
            case CRAFT_VILLAGE, SOURCING_AREA, SUPPLY_CONTRACT, VALUE_CHAIN -> {
                // Nobody outside follows these; they are counted by views.
            }
        }
    }
}
