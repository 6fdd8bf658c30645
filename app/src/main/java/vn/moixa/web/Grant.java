package vn.moixa.web;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One role within its scope: the whole province when no commune is named, or one producer. */
public record Grant(
        Role role, @Nullable String communeCode, @Nullable UUID producerId) implements Serializable {

    public static Grant inProvince(Role role) {
        return new Grant(role, null, null);
    }

    public static Grant inCommune(Role role, String communeCode) {
        return new Grant(role, communeCode, null);
    }

    public static Grant ofProducer(UUID producerId) {
        return new Grant(Role.PRODUCER, null, producerId);
    }

    boolean coversProvince() {
        return communeCode == null && producerId == null;
    }
}
