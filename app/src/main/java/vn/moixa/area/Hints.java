package vn.moixa.area;

import org.jspecify.annotations.Nullable;

/** What is known beside a name: the list it was taken from, its level, the district and the province it lies in. All optional. */
public record Hints(
        @Nullable UnitList list,
        @Nullable Level level,
        @Nullable String districtName,
        @Nullable String provinceName) {

    public static final Hints NONE = new Hints(null, null, null, null);

    public Hints in(UnitList list) {
        return new Hints(list, level, districtName, provinceName);
    }

    public Hints at(Level level) {
        return new Hints(list, level, districtName, provinceName);
    }

    /** A blank name is no hint. */
    public Hints district(String name) {
        return new Hints(list, level, name.isBlank() ? null : name, provinceName);
    }

    /** A blank name is no hint. */
    public Hints province(String name) {
        return new Hints(list, level, districtName, name.isBlank() ? null : name);
    }
}
