package vn.moixa.area;

import org.jspecify.annotations.Nullable;

/**
 * Where a record counts on each map: the commune of today, the former district and the former province. What does not follow for
 * certain from the recorded unit stays unknown; nothing is guessed (A12).
 */
public record Place(
        @Nullable String communeCode,
        @Nullable String formerDistrictCode,
        @Nullable String formerProvinceCode) {

    public static final Place UNKNOWN = new Place(null, null, null);
}
