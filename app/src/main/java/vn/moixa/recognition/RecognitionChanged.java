package vn.moixa.recognition;

import java.util.List;
import vn.moixa.registry.ProductId;

/** Recognitions or certificates of products were recorded, changed, extended or ended. Empty means: many, look again at all of them. */
public record RecognitionChanged(List<ProductId> products) {

    public RecognitionChanged {
        products = List.copyOf(products);
    }
}
