package vn.moixa.registry;

import java.util.UUID;
import vn.moixa.shared.Ids;

public record CraftVillageId(UUID value) {

    public static CraftVillageId next() {
        return new CraftVillageId(Ids.next());
    }
}
