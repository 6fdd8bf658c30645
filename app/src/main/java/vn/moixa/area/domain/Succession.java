package vn.moixa.area.domain;

import org.jspecify.annotations.Nullable;

/**
 * An old commune and a unit that took it in.
 *
 * @param oldCode nothing for a commune merged before the old list was made; then the full names say which one it was (A11)
 */
public record Succession(
        @Nullable String oldCode, String oldName, String oldDistrict, String oldProvince, String newCode) {

    String oldKind() {
        return UnitName.readings(oldName).getLast().kind().orElse("");
    }
}
