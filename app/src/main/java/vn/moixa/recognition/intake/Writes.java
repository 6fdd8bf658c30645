package vn.moixa.recognition.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.moixa.recognition.store.ListedRecognitions;
import vn.moixa.registry.ListedProduct;
import vn.moixa.registry.NewProducer;
import vn.moixa.registry.NewProduct;
import vn.moixa.registry.ProductCode;
import vn.moixa.registry.ProductId;

/** What a batch of lines writes, gathered so that each kind of record is one statement. */
final class Writes {

    record Correction(ListedProduct before, ListedProduct.Facts after) {}

    /** A star for a product; {@code replaced} is what an earlier list had only reported of it. */
    record Star(
            ProductId product,
            String productName,
            ListedStar star,
            String source,
            ListedRecognitions.@Nullable Known replaced) {}

    private final List<NewProducer> producers = new ArrayList<>();
    private final List<NewProduct> products = new ArrayList<>();
    private final List<Correction> corrections = new ArrayList<>();
    private final Map<ProductCode, ProductId> codes = new LinkedHashMap<>();
    private final List<Star> stars = new ArrayList<>();

    void add(NewProducer producer) {
        producers.add(producer);
    }

    void add(NewProduct product) {
        products.add(product);
    }

    void add(Correction correction) {
        corrections.add(correction);
    }

    void add(ProductCode code, ProductId product) {
        codes.put(code, product);
    }

    void add(Star star) {
        stars.add(star);
    }

    List<NewProducer> producers() {
        return producers;
    }

    List<NewProduct> products() {
        return products;
    }

    List<Correction> corrections() {
        return corrections;
    }

    Map<ProductCode, ProductId> codes() {
        return codes;
    }

    List<Star> stars() {
        return stars;
    }

    List<ListedStar> starsOf(ProductId product) {
        return stars.stream()
                .filter(star -> star.product().equals(product))
                .map(Star::star)
                .toList();
    }
}
