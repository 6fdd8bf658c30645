package vn.moixa.area.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.moixa.area.Hints;
import vn.moixa.area.Level;
import vn.moixa.area.LookUp;
import vn.moixa.area.Place;
import vn.moixa.area.Unit;
import vn.moixa.area.UnitList;

/** Communes merged away before the old list was made; older decisions still name them (A11). They have a name and heirs, no code. */
final class MergedUnits {

    private final Atlas atlas;
    private final Map<String, List<Succession>> exact = new HashMap<>();
    private final Map<String, List<Succession>> folded = new HashMap<>();

    MergedUnits(Atlas atlas, List<Succession> successions) {
        this.atlas = atlas;
        for (Succession succession : successions) {
            if (succession.oldCode() == null) {
                var name = UnitName.readings(succession.oldName()).getLast();
                exact.computeIfAbsent(name.exact(), key -> new ArrayList<>(1)).add(succession);
                folded.computeIfAbsent(name.folded(), key -> new ArrayList<>(1)).add(succession);
            }
        }
    }

    List<Succession> exact(UnitName name, Hints hints) {
        return within(hints, exact.getOrDefault(name.exact(), List.of()));
    }

    List<Succession> folded(UnitName name, Hints hints) {
        return within(hints, folded.getOrDefault(name.folded(), List.of()));
    }

    private List<Succession> within(Hints hints, List<Succession> named) {
        if (hints.list() == UnitList.FROM_2025 || (hints.level() != null && hints.level() != Level.COMMUNE)) {
            return List.of();
        }
        return named.stream().filter(unit -> fits(unit, hints)).toList();
    }

    private boolean fits(Succession unit, Hints hints) {
        return means(hints.districtName(), unit.oldDistrict())
                && (means(hints.provinceName(), unit.oldProvince())
                        || means(hints.provinceName(), provinceToday(unit)));
    }

    private String provinceToday(Succession unit) {
        return atlas.find(UnitList.FROM_2025, unit.newCode())
                .flatMap(commune -> atlas.find(UnitList.FROM_2025, commune.provinceCode()))
                .map(Unit::name)
                .orElse("");
    }

    private static boolean means(@Nullable String hint, String officialName) {
        return hint == null
                || Names.mean(hint, UnitName.readings(officialName).stream().map(UnitName::exact));
    }

    List<Unit> heirs(List<Succession> merged) {
        return merged.stream()
                .map(Succession::newCode)
                .distinct()
                .flatMap(code -> atlas.find(UnitList.FROM_2025, code).stream())
                .toList();
    }

    LookUp answer(List<Succession> merged) {
        var heirs = heirs(merged);
        if (heirs.size() != 1) {
            return heirs.isEmpty() ? new LookUp.Unknown() : new LookUp.Ambiguous(heirs);
        }
        return new LookUp.Found(heirs.getFirst(), place(heirs.getFirst(), merged));
    }

    private Place place(Unit heir, List<Succession> candidates) {
        var districts = candidates.stream().flatMap(this::district).distinct().toList();
        if (districts.size() != 1) {
            return atlas.place(heir.list(), heir.code());
        }
        return new Place(
                heir.code(), districts.getFirst().code(), districts.getFirst().provinceCode());
    }

    private Stream<Unit> district(Succession unit) {
        return atlas.provinces(UnitList.PRE_2025).stream()
                .filter(province -> means(unit.oldProvince(), province.name()))
                .flatMap(province -> atlas.children(UnitList.PRE_2025, province.code()).stream())
                .filter(district -> means(unit.oldDistrict(), district.name()));
    }
}
