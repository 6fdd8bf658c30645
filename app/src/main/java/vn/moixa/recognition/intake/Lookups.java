package vn.moixa.recognition.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.moixa.recognition.store.ListedRecognitions;
import vn.moixa.registry.ListedProducer;
import vn.moixa.registry.ListedProduct;
import vn.moixa.registry.ListedRecords;
import vn.moixa.registry.ProductId;
import vn.moixa.shared.VietnameseText;

/** What the register already has that a batch of lines may mean, fetched in a few queries. */
final class Lookups {

    private final Map<String, List<ListedProducer>> producersByKey;
    private final Map<String, ListedProduct> productsByKey;
    private final Map<String, ListedProduct> productsByCode;
    private final List<ListedProduct> productsByName;
    private final Map<ProductId, List<ListedRecognitions.Known>> recognitions;
    private final Map<String, List<ListedProduct>> nearByName = new HashMap<>();

    private Lookups(List<ListedLine> lines, ListedRecords records, ListedRecognitions known) {
        Set<String> keys = new HashSet<>();
        Set<String> codes = new HashSet<>();
        Set<String> names = new HashSet<>();
        Set<String> ownerless = new HashSet<>();
        Set<String> owners = new HashSet<>();
        for (ListedLine line : lines) {
            if (line.key() != null) {
                keys.add(line.key());
            }
            if (line.sameAs() != null) {
                keys.add(line.sameAs());
                codes.add(line.sameAs());
            }
            line.code().ifPresent(code -> codes.add(code.toString()));
            names.add(VietnameseText.folded(line.name()));
            names.add(line.bareName());
            names.addAll(NearNames.parts(line.bareName()));
            if (line.owner() instanceof ListedOwner.Named named) {
                owners.addAll(named.foldedForms());
            } else if (line.bareName().contains(" ")) {
                ownerless.add(line.bareName());
            }
        }
        producersByKey = records.producersFolded(owners).stream()
                .collect(Collectors.groupingBy(producer -> ListedOwner.keyOf(producer.name())));
        productsByKey = records.productsKeyed(keys).stream()
                .collect(Collectors.toMap(product -> String.valueOf(product.externalKey()), Function.identity()));
        productsByCode = records.productsCoded(codes);
        Map<ProductId, ListedProduct> named = new LinkedHashMap<>();
        records.productsFolded(names).forEach(product -> named.put(product.id(), product));
        records.productsContaining(ownerless).forEach(product -> named.put(product.id(), product));
        productsByName = List.copyOf(named.values());
        productsByName.forEach(this::index);
        recognitions = known.of(ids(productsByKey.values(), productsByCode.values(), productsByName)).stream()
                .collect(Collectors.groupingBy(ListedRecognitions.Known::product));
    }

    static Lookups of(List<ListedLine> lines, ListedRecords records, ListedRecognitions known) {
        return new Lookups(lines, records, known);
    }

    List<ListedProducer> producers(String ownerKey) {
        return producersByKey.getOrDefault(ownerKey, List.of());
    }

    @Nullable
    ListedProduct keyed(@Nullable String key) {
        return key == null ? null : productsByKey.get(key);
    }

    @Nullable
    ListedProduct coded(String code) {
        return productsByCode.get(code);
    }

    /** Products of any owner whose name is the line's, or near it. */
    List<ListedProduct> near(ListedLine line) {
        var bare = line.bareName();
        var found = new LinkedHashMap<ProductId, ListedProduct>();
        var asked = new ArrayList<>(NearNames.parts(bare));
        asked.add(bare);
        asked.forEach(name -> nearByName.getOrDefault(name, List.of()).forEach(product -> {
            if (NearNames.near(bare, bareName(product))) {
                found.put(product.id(), product);
            }
        }));
        return List.copyOf(found.values());
    }

    List<ListedRecognitions.Known> recognitionsOf(ProductId product) {
        return recognitions.getOrDefault(product, List.of());
    }

    private void index(ListedProduct product) {
        var bare = bareName(product);
        var names = new HashSet<>(NearNames.parts(bare));
        names.add(bare);
        names.forEach(name ->
                nearByName.computeIfAbsent(name, key -> new ArrayList<>(1)).add(product));
    }

    private static String bareName(ListedProduct product) {
        return ListedLine.bareName(product.facts().name());
    }

    @SafeVarargs
    private static Set<UUID> ids(Collection<ListedProduct>... products) {
        Set<UUID> ids = new HashSet<>();
        for (Collection<ListedProduct> some : products) {
            some.forEach(product -> ids.add(product.id().value()));
        }
        return ids;
    }
}
