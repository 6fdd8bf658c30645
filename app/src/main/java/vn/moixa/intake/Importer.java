package vn.moixa.intake;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who imports, and the communes whose records they may touch; {@code null} means the whole province. */
public record Importer(
        @Nullable UUID accountId, String name, @Nullable Set<String> communes) {

    public static Importer wholeProvince(@Nullable UUID accountId, String name) {
        return new Importer(accountId, name, null);
    }

    public boolean mayWriteIn(@Nullable String communeCode) {
        return communes == null || (communeCode != null && communes.contains(communeCode));
    }
}
