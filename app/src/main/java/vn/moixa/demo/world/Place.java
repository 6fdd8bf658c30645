package vn.moixa.demo.world;

import org.jspecify.annotations.Nullable;

/** A unit as recorded (list and code) with the three places derived from it: commune of today, former district, former province. */
public record Place(
        String list,
        String code,
        String fullName,
        String communeCode,
        @Nullable String formerDistrictCode,
        String formerDistrictName,
        @Nullable String formerProvinceCode) {

    /** The name without the kind of unit, as products carry it. */
    public String shortName() {
        for (String kind : new String[] {"Xã ", "Phường ", "Thị trấn "}) {
            if (fullName.startsWith(kind)) {
                return fullName.substring(kind.length()).replace("N.T ", "").replace("NT ", "");
            }
        }
        return fullName;
    }
}
