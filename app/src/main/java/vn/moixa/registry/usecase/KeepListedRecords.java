package vn.moixa.registry.usecase;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.notice.Announcements;
import vn.moixa.registry.Author;
import vn.moixa.registry.ListedProducer;
import vn.moixa.registry.ListedProduct;
import vn.moixa.registry.ListedRecords;
import vn.moixa.registry.ProducerChanged;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.ProductChanged;
import vn.moixa.registry.ProductCode;
import vn.moixa.registry.ProductId;
import vn.moixa.registry.domain.Subject;
import vn.moixa.registry.domain.Values;
import vn.moixa.registry.store.ListedRows;
import vn.moixa.registry.store.Revisions;
import vn.moixa.shared.VietnameseText;

@Component
class KeepListedRecords implements ListedRecords {

    private final ListedRows rows;
    private final Revisions revisions;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    KeepListedRecords(ListedRows rows, Revisions revisions, ApplicationEventPublisher events, InstantSource time) {
        this.rows = rows;
        this.revisions = revisions;
        this.events = events;
        this.time = time;
    }

    @Override
    public List<ListedProducer> producersFolded(Collection<String> foldedNames) {
        return rows.producersFolded(foldedNames);
    }

    @Override
    public List<ListedProduct> productsKeyed(Collection<String> externalKeys) {
        return rows.productsKeyed(externalKeys);
    }

    @Override
    public List<ListedProduct> productsFolded(Collection<String> foldedNames) {
        return rows.productsFolded(foldedNames);
    }

    @Override
    public List<ListedProduct> productsContaining(Collection<String> foldedTexts) {
        return rows.productsContaining(foldedTexts);
    }

    @Override
    public Map<String, ListedProduct> productsCoded(Collection<String> codes) {
        return rows.productsCoded(codes);
    }

    @Override
    public void refreshStatistics() {
        rows.refreshStatistics();
    }

    @Override
    @Transactional
    public boolean correct(ProductId product, int version, ListedProduct.Facts facts, Author author) {
        var before = rows.find(product);
        if (before.isEmpty() || !rows.update(product, version, facts, time.instant())) {
            return false;
        }
        var changes = values(before.get().facts()).changesTo(values(facts), Subject.PRODUCT);
        revisions.add(Subject.PRODUCT, product.value(), version + 1, author, time.instant(), changes);
        events.publishEvent(new ProductChanged(List.of(product)));
        return true;
    }

    @Override
    @Transactional
    public Set<ProductCode> recordCodes(Map<ProductCode, ProductId> codes) {
        return codes.isEmpty() ? Set.of() : rows.addCodes(codes);
    }

    @Override
    @Transactional
    public void removeCodes(Collection<ProductCode> codes) {
        rows.removeCodes(codes);
    }

    @Override
    @Transactional
    public Set<ProductId> removeProducts(Map<ProductId, Integer> versions) {
        Set<UUID> removed = rows.removeProducts(versions.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().value(), Map.Entry::getValue)));
        if (!removed.isEmpty()) {
            Announcements.once(events, new ProductChanged(List.of()));
        }
        var kept = new HashSet<>(versions.keySet());
        kept.removeIf(id -> removed.contains(id.value()));
        return kept;
    }

    @Override
    @Transactional
    public Set<ProducerId> removeProducers(Map<ProducerId, Integer> versions) {
        Set<UUID> removed = rows.removeProducers(versions.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().value(), Map.Entry::getValue)));
        if (!removed.isEmpty()) {
            Announcements.once(events, new ProducerChanged(List.of()));
        }
        var kept = new HashSet<>(versions.keySet());
        kept.removeIf(id -> removed.contains(id.value()));
        return kept;
    }

    private static Values values(ListedProduct.Facts facts) {
        return Values.NONE
                .with("name", VietnameseText.nfc(facts.name()))
                .with(
                        "producer_id",
                        facts.producer() == null
                                ? null
                                : facts.producer().value().toString())
                .with(
                        "industry",
                        facts.industry() == null ? null : facts.industry().name())
                .with("state", facts.state().name())
                .with("place", RegisterProducers.unit(facts.place()))
                .with("address_as_printed", facts.place().addressAsPrinted());
    }
}
