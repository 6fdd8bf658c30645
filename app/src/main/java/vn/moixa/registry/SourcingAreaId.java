package vn.moixa.registry;

import java.util.UUID;
import vn.moixa.shared.Ids;

public record SourcingAreaId(UUID value) {

    public static SourcingAreaId next() {
        return new SourcingAreaId(Ids.next());
    }
}
