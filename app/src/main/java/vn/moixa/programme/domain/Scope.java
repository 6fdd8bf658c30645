package vn.moixa.programme.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which records an area takes in. The registry is of one province; of other places it knows nothing, which is not the same as none. */
public sealed interface Scope {

    record Everything() implements Scope {}

    record Commune(String code) implements Scope {}

    record FormerDistrict(String code) implements Scope {}

    record FormerProvince(String code) implements Scope {}

    record Outside() implements Scope {}

    /** {@code area} null is the whole country. */
    static Scope of(@Nullable AreaRef area, AreaRef home, Set<AreaRef> formerProvinces) {
        if (area == null) {
            return new Outside();
        }
        return switch (area.level()) {
            case PROVINCE -> {
                if (area.equals(home)) {
                    yield new Everything();
                }
                yield formerProvinces.contains(area) ? new FormerProvince(area.code()) : new Outside();
            }
            case DISTRICT -> new FormerDistrict(area.code());
            case COMMUNE -> new Commune(area.code());
        };
    }
}
