package vn.moixa.programme.usecase;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.moixa.area.Areas;
import vn.moixa.area.Unit;
import vn.moixa.area.UnitList;
import vn.moixa.programme.domain.AreaRef;
import vn.moixa.programme.domain.EveryUnit;
import vn.moixa.programme.domain.Scope;

/** The areas figures can be asked for: today's province and communes, the former provinces and their districts. */
@Component
public class PlanAreas {

    public static final AreaRef HOME = new AreaRef(AreaRef.TODAY, Areas.LAO_CAI);

    private static final Set<AreaRef> FORMER_PROVINCES = Areas.FORMER_PROVINCES.stream()
            .map(code -> new AreaRef(AreaRef.FORMER, code))
            .collect(Collectors.toSet());

    private final Areas areas;

    PlanAreas(Areas areas) {
        this.areas = areas;
    }

    /** Empty when there is no such unit, or records cannot be told apart by it (communes of the old list). */
    public Optional<AreaRef> find(String written) {
        return AreaRef.parse(written)
                .filter(area -> !(area.isFormer() && area.level() == AreaRef.Level.COMMUNE))
                .filter(area -> unit(area).isPresent());
    }

    public Scope scope(@Nullable AreaRef area) {
        var scope = Scope.of(area, HOME, FORMER_PROVINCES);
        boolean foreign = area != null
                && area.level() != AreaRef.Level.PROVINCE
                && unit(area)
                        .filter(unit -> Areas.FORMER_PROVINCES.contains(unit.provinceCode()))
                        .isEmpty();
        return foreign ? new Scope.Outside() : scope;
    }

    /** Kind and name, with the list said where the same name may mean two places. */
    public String name(AreaRef area) {
        return unit(area).map(Unit::fullName).orElse(area.toString());
    }

    public List<Unit> communes() {
        return areas.communesOfLaoCai();
    }

    public List<Unit> formerDistricts() {
        return areas.formerDistricts();
    }

    public List<Unit> formerProvinces() {
        return Areas.FORMER_PROVINCES.stream()
                .flatMap(code -> areas.find(UnitList.PRE_2025, code).stream())
                .toList();
    }

    public String communeName(@Nullable String code) {
        return areas.name(UnitList.FROM_2025, code).orElse("");
    }

    /** The units of a question "each … has", within the scope. */
    public List<Unit> units(@Nullable EveryUnit each, Scope scope) {
        if (each == null) {
            return List.of();
        }
        var all = switch (each.level()) {
            case PROVINCE -> formerProvinces();
            case DISTRICT -> areas.formerDistricts();
            case COMMUNE -> areas.communesOfLaoCai();
        };
        return all.stream()
                .filter(unit -> switch (scope) {
                    case Scope.Everything() -> true;
                    case Scope.FormerProvince(var code) -> inFormerProvince(unit, code);
                    case Scope.FormerDistrict(var code) -> code.equals(unit.districtCode());
                    case Scope.Commune(var code) -> code.equals(unit.code());
                    case Scope.Outside() -> false;
                })
                .toList();
    }

    /** A commune of today counts in the former province its old communes lay in. */
    boolean inFormerProvince(Unit unit, String province) {
        return unit.list() == UnitList.PRE_2025
                ? unit.provinceCode().equals(province)
                : areas.predecessors(unit.code()).stream()
                        .anyMatch(old -> old.provinceCode().equals(province));
    }

    private Optional<Unit> unit(AreaRef area) {
        return UnitList.of(area.list()).flatMap(list -> areas.find(list, area.code()));
    }
}
