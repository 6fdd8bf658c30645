package vn.moixa.registry;

import java.util.UUID;
import vn.moixa.shared.Ids;

public record ProducerId(UUID value) {

    public static ProducerId next() {
        return new ProducerId(Ids.next());
    }
}
