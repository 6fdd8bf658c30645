package vn.moixa.registry;

import java.util.List;

/** Products were entered or changed. Empty means: many, look again at all of them. */
public record ProductChanged(List<ProductId> products) {

    public ProductChanged {
        products = List.copyOf(products);
    }
}
