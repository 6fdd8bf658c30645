package vn.moixa.registry.usecase;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.registry.Author;
import vn.moixa.registry.NewProduct;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.ProductCard;
import vn.moixa.registry.ProductCode;
import vn.moixa.registry.ProductId;
import vn.moixa.registry.Products;
import vn.moixa.registry.Reach;
import vn.moixa.registry.SimilarProduct;
import vn.moixa.registry.store.ProductRows;

@Component
class AnswerAboutProducts implements Products {

    private final ProductRows rows;
    private final RegisterProducts register;
    private final GiveProductCode giveCode;

    AnswerAboutProducts(ProductRows rows, RegisterProducts register, GiveProductCode giveCode) {
        this.rows = rows;
        this.register = register;
        this.giveCode = giveCode;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ProductCard> find(ProductId id) {
        return rows.cards(List.of(id.value())).stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<ProductId, ProductCard> find(Collection<ProductId> ids) {
        return rows.cards(ids.stream().map(ProductId::value).toList()).stream()
                .collect(Collectors.toMap(ProductCard::id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    }

    @Override
    public Optional<ProductCard> byNumber(long number) {
        return rows.byNumber(number);
    }

    @Override
    public Optional<ProductCard> byCode(String code) {
        return rows.byCode(code);
    }

    @Override
    public List<ProductCard> of(ProducerId producer) {
        return rows.ofProducer(producer.value());
    }

    @Override
    @Transactional(readOnly = true)
    public List<ProductCard> search(String text, int limit) {
        var filter = new ProductRows.Filter(text, null, null, null, null, null, false);
        return rows.page(filter, Reach.EVERYTHING, "", new UUID(0, 0), limit).stream()
                .limit(limit)
                .map(ProductRows.Line::card)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<SimilarProduct> similar(ProductId product, int limit) {
        return rows.similar(product.value(), limit);
    }

    @Override
    public void register(List<NewProduct> products, Author author) {
        register.register(products, author);
    }

    @Override
    public ProductCode giveCode(ProductId product, String communeCode, int year, LocalDate givenOn) {
        return giveCode.give(product, communeCode, year, givenOn);
    }

    @Override
    public boolean recordCode(ProductId product, ProductCode code) {
        return giveCode.record(product, code);
    }
}
