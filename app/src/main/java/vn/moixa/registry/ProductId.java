package vn.moixa.registry;

import java.util.UUID;
import vn.moixa.shared.Ids;

public record ProductId(UUID value) {

    public static ProductId next() {
        return new ProductId(Ids.next());
    }
}
