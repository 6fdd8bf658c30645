package vn.moixa.registry;

import org.jspecify.annotations.Nullable;
import vn.moixa.area.Areas;
import vn.moixa.area.UnitList;

/**
 * Where a record lies: the unit as recorded, by list and code (R87), what follows from it once (commune of today, former district, former
 * province), and the address as printed. What is unknown stays null, never guessed.
 */
public record Location(
        @Nullable String unitList,
        @Nullable String unitCode,
        @Nullable String communeCode,
        @Nullable String formerDistrictCode,
        @Nullable String formerProvinceCode,
        String addressAsPrinted) {

    public static final Location UNKNOWN = new Location(null, null, null, null, null, "");

    /** At a unit of one of the lists, with what follows from it. */
    public static Location at(Areas areas, UnitList list, String code) {
        var place = areas.place(list, code);
        return new Location(
                list.code(), code, place.communeCode(), place.formerDistrictCode(), place.formerProvinceCode(), "");
    }

    /** A place known only by what follows from it, such as a former district named in a list. */
    public static Location derived(
            @Nullable String communeCode, @Nullable String formerDistrictCode, @Nullable String formerProvinceCode) {
        return new Location(null, null, communeCode, formerDistrictCode, formerProvinceCode, "");
    }

    public Location printedAs(String address) {
        return new Location(unitList, unitCode, communeCode, formerDistrictCode, formerProvinceCode, address);
    }

    public boolean isUnknown() {
        return communeCode == null && formerDistrictCode == null && formerProvinceCode == null;
    }
}
