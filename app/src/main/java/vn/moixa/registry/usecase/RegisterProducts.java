package vn.moixa.registry.usecase;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.notice.Announcements;
import vn.moixa.registry.Author;
import vn.moixa.registry.Industry;
import vn.moixa.registry.Location;
import vn.moixa.registry.NewProduct;
import vn.moixa.registry.ProducerCard;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.ProductChanged;
import vn.moixa.registry.domain.Subject;
import vn.moixa.registry.domain.Values;
import vn.moixa.registry.store.ProducerRows;
import vn.moixa.registry.store.ProductRows;
import vn.moixa.registry.store.ProductSets;
import vn.moixa.registry.store.Revisions;
import vn.moixa.shared.LocalTime;
import vn.moixa.shared.VietnameseText;

/** Enters products that come from a list. */
@Component
public class RegisterProducts {

    private final ProductRows rows;
    private final ProducerRows producers;
    private final ProductSets sets;
    private final Revisions revisions;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    RegisterProducts(
            ProductRows rows,
            ProducerRows producers,
            ProductSets sets,
            Revisions revisions,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.rows = rows;
        this.producers = producers;
        this.sets = sets;
        this.revisions = revisions;
        this.events = events;
        this.time = time;
    }

    @Transactional
    public void register(List<NewProduct> products, Author author) {
        if (products.isEmpty()) {
            return;
        }
        var owners = owners(products);
        Map<Integer, Industry> industries = sets.all().stream()
                .collect(Collectors.toMap(ProductSets.ProductSet::number, ProductSets.ProductSet::industry));
        var complete = products.stream()
                .map(product -> complete(product, owners, industries))
                .toList();
        rows.insert(complete, time.instant());
        var entered = new LinkedHashMap<UUID, Values>();
        complete.forEach(one -> entered.put(one.id().value(), values(one)));
        revisions.addFirst(Subject.PRODUCT, entered, author, time.instant());
        var many = new ProductChanged(List.of());
        Announcements.firstOrMany(
                events,
                products.size() > RegisterProducers.MANY
                        ? many
                        : new ProductChanged(
                                products.stream().map(NewProduct::id).toList()),
                many);
    }

    private Map<ProducerId, ProducerCard> owners(List<NewProduct> products) {
        var ids = products.stream()
                .map(NewProduct::producer)
                .filter(Objects::nonNull)
                .map(ProducerId::value)
                .distinct()
                .toList();
        return producers.cards(ids, LocalTime.today(time)).stream()
                .collect(Collectors.toMap(ProducerCard::id, Function.identity()));
    }

    private static NewProduct complete(
            NewProduct product, Map<ProducerId, ProducerCard> owners, Map<Integer, Industry> industries) {
        @Nullable
        Industry industry = product.setNumber() == null ? product.industry() : industries.get(product.setNumber());
        var owner = product.producer() == null ? null : owners.get(product.producer());
        Location place = product.place().isUnknown() && owner != null
                ? Location.derived(
                                owner.place().communeCode(),
                                owner.place().formerDistrictCode(),
                                owner.place().formerProvinceCode())
                        .printedAs(product.place().addressAsPrinted())
                : product.place();
        return new NewProduct(
                product.id(),
                product.producer(),
                product.name(),
                product.setNumber(),
                industry,
                product.state(),
                product.flags(),
                place,
                product.registeredOn(),
                product.externalKey(),
                product.sample(),
                product.source());
    }

    private static Values values(NewProduct product) {
        return Values.NONE
                .with("name", VietnameseText.nfc(product.name()))
                .with(
                        "producer_id",
                        text(
                                product.producer() == null
                                        ? null
                                        : product.producer().value()))
                .with("set_number", text(product.setNumber()))
                .with("industry", text(product.industry()))
                .with("state", product.state().name())
                .with("flags", product.flags().stream().map(Enum::name).sorted().collect(Collectors.joining("\n")))
                .with("place", RegisterProducers.unit(product.place()))
                .with("address_as_printed", product.place().addressAsPrinted())
                .with("registered_on", text(product.registeredOn()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
