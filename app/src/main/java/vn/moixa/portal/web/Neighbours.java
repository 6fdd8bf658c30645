package vn.moixa.portal.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.moixa.portal.domain.AsOf;
import vn.moixa.portal.domain.PublicProduct;
import vn.moixa.portal.domain.Star;
import vn.moixa.portal.search.Facet;
import vn.moixa.portal.search.ProductQuery;
import vn.moixa.portal.search.ProductSearch;
import vn.moixa.portal.store.PublicProducts;

/** Other products with a valid star, of the same commune first and then of the same industry. */
@Component
class Neighbours {

    private final ProductSearch search;
    private final PublicProducts products;

    Neighbours(ProductSearch search, PublicProducts products) {
        this.search = search;
        this.products = products;
    }

    List<PublicProduct> of(PublicProduct product, int count, AsOf asOf) {
        Set<UUID> ids = new LinkedHashSet<>();
        if (product.communeCode() != null) {
            ids.addAll(valid(Facet.COMMUNE, product.communeCode(), count, asOf));
        }
        if (product.industry() != null && ids.size() <= count) {
            ids.addAll(valid(Facet.INDUSTRY, product.industry().name(), count, asOf));
        }
        ids.remove(product.id());
        return products.byIds(ids, asOf).stream()
                .filter(other -> other.star() instanceof Star.Valid)
                .limit(count)
                .toList();
    }

    private List<UUID> valid(Facet facet, String value, int count, AsOf asOf) {
        var query = ProductQuery.on(asOf.day())
                .with(facet, value)
                .with(Facet.STATE, List.of(Star.State.VALID.name(), Star.State.EXPIRING.name()))
                .page(count + 1, null);
        return search.find(asOf.publishedOnly() ? query.publishedOnly() : query).products();
    }
}
