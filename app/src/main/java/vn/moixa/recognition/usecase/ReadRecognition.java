package vn.moixa.recognition.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.recognition.CertificateId;
import vn.moixa.recognition.CertificateStatus;
import vn.moixa.recognition.DecisionId;
import vn.moixa.recognition.store.CertificateLists;
import vn.moixa.recognition.store.Certificates;
import vn.moixa.recognition.store.Certificates.Filed;
import vn.moixa.recognition.store.Decisions;
import vn.moixa.recognition.store.RecognitionLists;
import vn.moixa.registry.Producers;
import vn.moixa.registry.ProductCard;
import vn.moixa.registry.ProductId;
import vn.moixa.registry.Products;
import vn.moixa.registry.Reach;
import vn.moixa.shared.Cursor;
import vn.moixa.shared.LocalTime;
import vn.moixa.shared.Page;
import vn.moixa.web.NotFound;
import vn.moixa.web.Viewer;

/** Reads decisions, recognitions and certificates through what the viewer may see. */
@Component
public class ReadRecognition {

    private static final LocalDate FAR = LocalDate.of(9999, 1, 1);
    private static final LocalDate EARLY = LocalDate.of(1000, 1, 1);
    private static final UUID LAST_ID = new UUID(-1, -1);
    private static final UUID FIRST_ID = new UUID(0, 0);

    private final Decisions decisions;
    private final RecognitionLists recognitions;
    private final CertificateLists lists;
    private final Certificates certificates;
    private final Products products;
    private final Producers producers;
    private final InstantSource time;

    ReadRecognition(
            Decisions decisions,
            RecognitionLists recognitions,
            CertificateLists lists,
            Certificates certificates,
            Products products,
            Producers producers,
            InstantSource time) {
        this.decisions = decisions;
        this.recognitions = recognitions;
        this.lists = lists;
        this.certificates = certificates;
        this.products = products;
        this.producers = producers;
        this.time = time;
    }

    /** A page of a list and how many there are in all. */
    public record Listing<T>(Page<T> page, int total) {}

    /** One certificate with its product and state today. */
    public record Certified(
            Filed filed,
            ProductCard product,
            @Nullable String producer,
            @Nullable CertificateStatus status,
            LocalDate today) {}

    public LocalDate today() {
        return LocalTime.today(time);
    }

    @Transactional(readOnly = true)
    public Page<Decisions.Line> decisions(String text, boolean publishedOnly, @Nullable String cursor, int size) {
        var place = Keyset.decode(cursor, FAR, LAST_ID);
        var lines = decisions.page(text, publishedOnly, place.day(), place.id(), size);
        return Page.of(
                lines,
                size,
                line -> Cursor.of(
                        (line.signedOn() == null ? LocalDate.of(1900, 1, 1) : line.signedOn()).toString(),
                        line.id().value().toString()));
    }

    @Transactional(readOnly = true)
    public Decisions.Line decision(DecisionId id) {
        return decisions.find(id).orElseThrow(NotFound::new);
    }

    public List<Decisions.Instrument> instruments() {
        return decisions.instruments();
    }

    @Transactional(readOnly = true)
    public Listing<RecognitionLists.Line> recognitions(
            RecognitionLists.Filter filter, Viewer viewer, @Nullable String cursor, int size) {
        return recognitions(filter, Reach.reading(viewer), cursor, size);
    }

    /** What everybody may see. */
    @Transactional(readOnly = true)
    public Listing<RecognitionLists.Line> publicRecognitions(
            RecognitionLists.Filter filter, @Nullable String cursor, int size) {
        return recognitions(filter, Reach.EVERYTHING, cursor, size);
    }

    @Transactional(readOnly = true)
    public RecognitionLists.Line recognition(UUID id, Viewer viewer) {
        return recognitions.find(id, Reach.reading(viewer)).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public List<RecognitionLists.Line> ofProduct(ProductCard product, Viewer viewer) {
        if (!reads(product, viewer)) {
            throw new NotFound();
        }
        return recognitions.ofProduct(product.id().value());
    }

    @Transactional(readOnly = true)
    public Listing<CertificateLists.Line> certificates(
            CertificateLists.Filter filter, Viewer viewer, @Nullable String cursor, int size) {
        var place = Keyset.decode(cursor, EARLY, FIRST_ID);
        var reach = Reach.reading(viewer);
        var lines = lists.page(filter, reach, today(), place.day(), place.id(), size);
        int total = countByStatus(filter, viewer).entrySet().stream()
                .filter(entry -> filter.status() == null || filter.status() == entry.getKey())
                .mapToInt(Map.Entry::getValue)
                .sum();
        return new Listing<>(
                Page.of(
                        lines,
                        size,
                        line -> Cursor.of(line.expiresOn().toString(), line.id().toString())),
                total);
    }

    @Transactional(readOnly = true)
    public Map<CertificateStatus, Integer> countByStatus(CertificateLists.Filter filter, Viewer viewer) {
        return lists.countByStatus(filter, Reach.reading(viewer), today());
    }

    /** How many fall due in each of the twelve months from this one on. */
    @Transactional(readOnly = true)
    public Map<LocalDate, Integer> dueByMonth(CertificateLists.Filter filter, Viewer viewer) {
        LocalDate first = today().withDayOfMonth(1);
        return lists.dueByMonth(filter.due(first, first.plusMonths(12).minusDays(1)), Reach.reading(viewer), today());
    }

    @Transactional(readOnly = true)
    public Certified certificate(CertificateId id, Viewer viewer) {
        var filed = certificates.find(id).orElseThrow(NotFound::new);
        var product = products.find(filed.product()).orElseThrow(NotFound::new);
        if (!reads(product, viewer)) {
            throw new NotFound();
        }
        var producer = product.producer() == null
                ? null
                : producers.find(product.producer()).orElse(null);
        return new Certified(
                filed,
                product,
                producer == null ? null : producer.name(),
                filed.records().on(today()).orElse(null),
                today());
    }

    @Transactional(readOnly = true)
    public ProductCard product(UUID id, Viewer viewer) {
        var product = products.find(new ProductId(id)).orElseThrow(NotFound::new);
        if (!reads(product, viewer)) {
            throw new NotFound();
        }
        return product;
    }

    private boolean reads(ProductCard product, Viewer viewer) {
        var producer = product.producer();
        var reach = Reach.reading(viewer);
        boolean byProducer = producer != null
                && producers
                        .find(producer)
                        .map(card -> reach.covers(card.place().communeCode(), producer.value()))
                        .orElse(false);
        return byProducer || reach.coversCommune(product.place().communeCode());
    }

    private Listing<RecognitionLists.Line> recognitions(
            RecognitionLists.Filter filter, Reach reach, @Nullable String cursor, int size) {
        var place = Keyset.decode(cursor, FAR, LAST_ID);
        var lines = recognitions.page(filter, reach, place.day(), place.id(), size);
        return new Listing<>(
                Page.of(
                        lines,
                        size,
                        line -> Cursor.of(line.sortDay().toString(), line.id().toString())),
                recognitions.count(filter, reach));
    }
}
