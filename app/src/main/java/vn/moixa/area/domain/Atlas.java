package vn.moixa.area.domain;

import static java.util.stream.Collectors.groupingBy;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.moixa.area.Level;
import vn.moixa.area.Place;
import vn.moixa.area.Unit;
import vn.moixa.area.UnitList;

/** All units by list and code, how they lie in each other, and what became of the old ones. */
public final class Atlas {

    private final Map<String, Unit> before;
    private final Map<String, Unit> since;
    private final Map<UnitList, Map<String, List<Unit>>> children = new HashMap<>();
    private final Map<String, Set<String>> successors = new HashMap<>();
    private final Map<String, Set<String>> predecessors = new HashMap<>();
    private final Map<String, Place> placesBefore = new HashMap<>();
    private final Map<String, Place> placesSince = new HashMap<>();

    public Atlas(List<Unit> units, List<Succession> successions) {
        before = byCode(units, UnitList.PRE_2025);
        since = byCode(units, UnitList.FROM_2025);
        for (Succession succession : successions) {
            if (succession.oldCode() != null) {
                successors
                        .computeIfAbsent(succession.oldCode(), code -> new LinkedHashSet<>())
                        .add(succession.newCode());
                predecessors
                        .computeIfAbsent(succession.newCode(), code -> new LinkedHashSet<>())
                        .add(succession.oldCode());
            }
        }
        for (UnitList list : UnitList.values()) {
            children.put(list, childrenOf(all(list)));
        }
        before.values().forEach(unit -> placesBefore.put(unit.code(), placeOfOld(unit)));
        since.values().forEach(unit -> placesSince.put(unit.code(), placeOfNew(unit)));
    }

    public Collection<Unit> all(UnitList list) {
        return switch (list) {
            case PRE_2025 -> before.values();
            case FROM_2025 -> since.values();
        };
    }

    public Optional<Unit> find(UnitList list, String code) {
        return Optional.ofNullable(
                switch (list) {
                    case PRE_2025 -> before.get(code);
                    case FROM_2025 -> since.get(code);
                });
    }

    public Place place(UnitList list, String code) {
        var places = switch (list) {
            case PRE_2025 -> placesBefore;
            case FROM_2025 -> placesSince;
        };
        return places.getOrDefault(code, Place.UNKNOWN);
    }

    public List<Unit> successors(String oldCode) {
        return units(successors.getOrDefault(oldCode, Set.of()), since);
    }

    public List<Unit> predecessors(String newCode) {
        return units(predecessors.getOrDefault(newCode, Set.of()), before);
    }

    public List<Unit> children(UnitList list, String parentCode) {
        return Objects.requireNonNull(children.get(list)).getOrDefault(parentCode, List.of());
    }

    public List<Unit> provinces(UnitList list) {
        return all(list).stream()
                .filter(unit -> unit.level() == Level.PROVINCE)
                .sorted(alphabetic())
                .toList();
    }

    /** Vietnamese alphabetic order; equal names by code. */
    static Comparator<Unit> alphabetic() {
        var collator = Collator.getInstance(Locale.of("vi", "VN"));
        return Comparator.comparing(Unit::name, collator).thenComparing(Unit::code);
    }

    private static Map<String, Unit> byCode(List<Unit> units, UnitList list) {
        var byCode = new HashMap<String, Unit>();
        for (Unit unit : units) {
            if (unit.list() == list) {
                byCode.put(unit.code(), unit);
            }
        }
        return byCode;
    }

    private static Map<String, List<Unit>> childrenOf(Collection<Unit> units) {
        var byParent = units.stream()
                .filter(unit -> unit.parentCode() != null)
                .collect(groupingBy(unit -> Objects.requireNonNull(unit.parentCode())));
        byParent.replaceAll(
                (parent, below) -> below.stream().sorted(alphabetic()).toList());
        return byParent;
    }

    /** A commune that was split has no commune of today: which part is meant is not known. */
    private Place placeOfOld(Unit unit) {
        var today = successors.getOrDefault(unit.code(), Set.of());
        return switch (unit.level()) {
            case PROVINCE -> new Place(null, null, unit.code());
            case DISTRICT -> new Place(null, unit.code(), unit.provinceCode());
            case COMMUNE -> new Place(only(today), unit.districtCode(), unit.provinceCode());
        };
    }

    /** A unit of today lies in a former district only when all its old communes did: twelve units straddle two districts (A12). */
    private Place placeOfNew(Unit unit) {
        return switch (unit.level()) {
            case COMMUNE -> {
                var old = predecessors(unit.code());
                yield new Place(unit.code(), common(old, Unit::districtCode), common(old, Unit::provinceCode));
            }
            case PROVINCE, DISTRICT -> Place.UNKNOWN;
        };
    }

    private static @Nullable String common(List<Unit> units, Function<Unit, @Nullable String> code) {
        var codes = new LinkedHashSet<String>();
        for (Unit unit : units) {
            var value = code.apply(unit);
            if (value != null) {
                codes.add(value);
            }
        }
        return only(codes);
    }

    private static @Nullable String only(Set<String> codes) {
        return codes.size() == 1 ? codes.iterator().next() : null;
    }

    private static List<Unit> units(Set<String> codes, Map<String, Unit> byCode) {
        var found = new ArrayList<Unit>(codes.size());
        for (String code : codes) {
            var unit = byCode.get(code);
            if (unit != null) {
                found.add(unit);
            }
        }
        return List.copyOf(found);
    }
}
