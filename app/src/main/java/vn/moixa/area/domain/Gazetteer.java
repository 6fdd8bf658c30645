package vn.moixa.area.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.moixa.area.Hints;
import vn.moixa.area.Level;
import vn.moixa.area.LookUp;
import vn.moixa.area.Place;
import vn.moixa.area.Unit;
import vn.moixa.area.UnitList;
import vn.moixa.shared.VietnameseText;

/** From names to units. Exact diacritics win; names that only fold alike are never taken for one another (A9). */
public final class Gazetteer {

    private final Atlas atlas;
    private final Map<String, List<Unit>> exact = new HashMap<>();
    private final Map<String, List<Unit>> folded = new HashMap<>();
    private final Map<String, List<Unit>> joined = new HashMap<>();
    private final List<Entry> entries;
    private final MergedUnits merged;

    public Gazetteer(Atlas atlas, List<Alias> aliases, List<Succession> successions) {
        this.atlas = atlas;
        this.entries = Stream.of(UnitList.values())
                .flatMap(list -> atlas.all(list).stream())
                .map(Entry::of)
                .toList();
        this.merged = new MergedUnits(atlas, successions);
        for (UnitList list : UnitList.values()) {
            atlas.all(list).forEach(unit -> index(unit.name(), unit));
        }
        for (Alias alias : aliases) {
            atlas.find(alias.list(), alias.code()).ifPresent(unit -> index(alias.name(), unit));
        }
    }

    public LookUp lookUp(String name, Hints hints) {
        var fits = within(hints);
        for (UnitName reading : UnitName.readings(name)) {
            for (var named : List.of(
                    new Named(exact.getOrDefault(reading.exact(), List.of()), merged.exact(reading, hints)),
                    new Named(folded.getOrDefault(reading.folded(), List.of()), merged.folded(reading, hints)),
                    new Named(joined.getOrDefault(reading.joined(), List.of()), List.of()))) {
                var fitting = named.where(fits).ofKind(reading.kind());
                if (!fitting.isEmpty()) {
                    return answer(fitting, hints);
                }
            }
        }
        return new LookUp.Unknown();
    }

    /** What bears a name: units of the lists, and old ones merged away before. */
    private record Named(List<Unit> units, List<Succession> merged) {

        Named where(Predicate<Unit> fits) {
            return new Named(units.stream().distinct().filter(fits).toList(), merged);
        }

        /** Kinds change over the years, so the kind decides only when something has it. */
        Named ofKind(Optional<String> kind) {
            if (kind.isEmpty()) {
                return this;
            }
            var same = new Named(
                    units.stream()
                            .filter(unit -> unit.kind().equals(kind.get()))
                            .toList(),
                    merged.stream()
                            .filter(unit -> unit.oldKind().equals(kind.get()))
                            .toList());
            return same.isEmpty() ? this : same;
        }

        boolean isEmpty() {
            return units.isEmpty() && merged.isEmpty();
        }
    }

    /** Best first: same diacritics, same letters, begins with, holds; then by level and code. */
    public List<Unit> search(String text, Predicate<Unit> fits, int offset, int limit) {
        var asked = VietnameseText.toneNormalised(text);
        var foldedText = VietnameseText.folded(text);
        var joinedText = VietnameseText.joined(text);
        return entries.stream()
                .filter(entry ->
                        fits.test(entry.unit()) && entry.joinedFullName().contains(joinedText))
                .sorted(Comparator.comparingInt((Entry entry) -> entry.rank(asked, foldedText))
                        .thenComparing(entry -> entry.unit().level())
                        .thenComparing(entry -> entry.unit().code())
                        .thenComparing(entry -> entry.unit().list(), Comparator.reverseOrder()))
                .skip(offset)
                .limit(limit)
                .map(Entry::unit)
                .toList();
    }

    private record Entry(Unit unit, String exact, String folded, String joinedFullName) {

        static Entry of(Unit unit) {
            return new Entry(
                    unit,
                    VietnameseText.toneNormalised(unit.name()),
                    VietnameseText.folded(unit.name()),
                    VietnameseText.joined(unit.fullName()));
        }

        int rank(String asked, String foldedText) {
            if (asked.isEmpty()) {
                return 0;
            }
            return exact.equals(asked) ? 0 : folded.equals(foldedText) ? 1 : folded.startsWith(foldedText) ? 2 : 3;
        }
    }

    private void index(String name, Unit unit) {
        add(exact, VietnameseText.toneNormalised(name), unit);
        add(folded, VietnameseText.folded(name), unit);
        add(joined, VietnameseText.joined(name), unit);
    }

    private static void add(Map<String, List<Unit>> index, String key, Unit unit) {
        index.computeIfAbsent(key, name -> new ArrayList<>(1)).add(unit);
    }

    private Predicate<Unit> within(Hints hints) {
        return unit -> (hints.list() == null || hints.list() == unit.list())
                && (hints.level() == null || hints.level() == unit.level())
                && (hints.districtName() == null || liesInDistrict(unit, hints.districtName()))
                && (hints.provinceName() == null || liesInProvince(unit, hints.provinceName()));
    }

    private boolean liesInDistrict(Unit unit, String districtName) {
        return unit.level() == Level.COMMUNE
                && Names.mean(
                        districtName,
                        places(unit, Unit::districtCode).stream()
                                .flatMap(code -> atlas.find(UnitList.PRE_2025, code).stream())
                                .map(Unit::name));
    }

    private boolean liesInProvince(Unit unit, String provinceName) {
        return Names.mean(provinceName, provinceNames(unit));
    }

    /** A province may be named as it was then or as it is today: communes of Yên Bái lie in Lào Cai now. */
    private Stream<String> provinceNames(Unit unit) {
        var today = unit.list() == UnitList.FROM_2025
                ? Stream.of(unit.provinceCode())
                : atlas.successors(unit.code()).stream().map(Unit::provinceCode);
        var then = places(unit, Unit::provinceCode).stream();
        return Stream.concat(
                        today.flatMap(code -> atlas.find(UnitList.FROM_2025, code).stream()),
                        then.flatMap(code -> atlas.find(UnitList.PRE_2025, code).stream()))
                .map(Unit::name);
    }

    private Set<String> places(Unit unit, Function<Unit, @Nullable String> code) {
        var codes = new LinkedHashSet<String>();
        var old = unit.list() == UnitList.PRE_2025 ? List.of(unit) : atlas.predecessors(unit.code());
        for (Unit then : old) {
            var value = code.apply(then);
            if (value != null) {
                codes.add(value);
            }
        }
        return codes;
    }

    /** Within the old list a province's name means the old province, where that leaves something. */
    private List<Unit> inTheirProvince(List<Unit> candidates, Hints hints) {
        if (hints.list() != UnitList.PRE_2025 || hints.provinceName() == null) {
            return candidates;
        }
        var strict = candidates.stream()
                .filter(unit -> Names.mean(
                        hints.provinceName(),
                        atlas.find(UnitList.PRE_2025, unit.provinceCode()).stream()
                                .map(Unit::name)))
                .toList();
        return strict.isEmpty() ? candidates : strict;
    }

    private LookUp answer(Named named, Hints hints) {
        if (named.units().isEmpty()) {
            return merged.answer(named.merged());
        }
        var candidates = inTheirProvince(named.units(), hints);
        if (!named.merged().isEmpty()) {
            return new LookUp.Ambiguous(sorted(Stream.concat(candidates.stream(), merged.heirs(named.merged()).stream())
                    .distinct()
                    .toList()));
        }
        if (candidates.size() == 1) {
            return found(candidates.getFirst(), hints);
        }
        return sameToday(candidates, hints).orElseGet(() -> new LookUp.Ambiguous(sorted(candidates)));
    }

    /** A commune of the old list and the one of today that took it in answer to one name: the one of today is true of both. */
    private Optional<LookUp> sameToday(List<Unit> candidates, Hints hints) {
        var today = new LinkedHashMap<String, Unit>();
        for (Unit unit : candidates) {
            var heirs = unit.list() == UnitList.FROM_2025 ? List.of(unit) : atlas.successors(unit.code());
            if (unit.level() != Level.COMMUNE || heirs.size() != 1) {
                return Optional.empty();
            }
            today.put(heirs.getFirst().code(), heirs.getFirst());
        }
        var unit = today.values().iterator().next();
        var namesToday = candidates.stream().anyMatch(candidate -> candidate.list() == UnitList.FROM_2025);
        return today.size() == 1 && namesToday ? Optional.of(found(unit, hints)) : Optional.empty();
    }

    /** A district named beside a unit of today says in which of its parts something lies. */
    private LookUp found(Unit unit, Hints hints) {
        var place = atlas.place(unit.list(), unit.code());
        if (place.formerDistrictCode() == null && hints.districtName() != null && unit.list() == UnitList.FROM_2025) {
            var districts = places(unit, Unit::districtCode).stream()
                    .flatMap(code -> atlas.find(UnitList.PRE_2025, code).stream())
                    .filter(district -> Names.mean(hints.districtName(), Stream.of(district.name())))
                    .toList();
            if (districts.size() == 1) {
                var district = districts.getFirst();
                place = new Place(place.communeCode(), district.code(), district.provinceCode());
            }
        }
        return new LookUp.Found(unit, place);
    }

    private static List<Unit> sorted(Collection<Unit> units) {
        return units.stream()
                .sorted(Comparator.comparing(Unit::list, Comparator.reverseOrder())
                        .thenComparing(Unit::code))
                .toList();
    }
}
