package vn.moixa.area;

import org.jspecify.annotations.Nullable;

/**
 * One unit of one list.
 *
 * @param kind the official kind: Xã, Phường, Thị trấn, Huyện, …
 * @param name without the kind
 * @param districtCode of the commune or the district itself in the old list, else nothing
 */
public record Unit(
        UnitList list,
        String code,
        Level level,
        String kind,
        String name,
        @Nullable String parentCode,
        @Nullable String districtCode,
        String provinceCode) {

    /** Kind and name: Xã Tả Van. */
    public String fullName() {
        return kind + " " + name;
    }
}
