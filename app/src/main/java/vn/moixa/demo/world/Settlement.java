package vn.moixa.demo.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import vn.moixa.demo.world.Owner.Home;

/**
 * Settles every owner in a real commune, so that the products of 20/5/2025 fall on the nine districts of old Lào Cai as published, and
 * those of 12/12/2025 on exactly 82 of the 99 communes of today.
 */
final class Settlement {

    /** Products by former district on 20/5/2025. */
    static final Map<String, Integer> LAO_CAI_DISTRICTS = new TreeMap<>(
            Map.of("086", 44, "088", 40, "082", 40, "087", 40, "085", 31, "089", 30, "083", 21, "084", 14, "080", 7));

    /** Seventeen communes of today without a sample product: mostly the highest and the remotest. */
    static final Set<String> EMPTY_COMMUNES = Set.of(
            "02707", "02728", "02752", "02842", "03076", "03085", "03046", "02998", "04402", "04423", "04462", "04489",
            "04474", "04603", "04609", "04342", "04450");

    private static final LocalDate LAST_COUNT_OF_OLD_LAO_CAI = LocalDate.of(2025, 5, 20);
    private static final String SA_PA = "088";

    private final Map<String, Map<String, List<Place>>> oldUnits = new TreeMap<>();
    private final Map<String, Place> todaysUnits = new TreeMap<>();
    private final Map<String, Integer> communeTurn = new LinkedHashMap<>();
    private final Map<String, Integer> unitTurn = new LinkedHashMap<>();

    Settlement(List<Place> places) {
        for (Place place : places) {
            if (EMPTY_COMMUNES.contains(place.communeCode())) {
                continue;
            }
            if (place.list().equals("2025")) {
                todaysUnits.put(place.communeCode(), place);
            } else if (place.formerDistrictCode() != null) {
                oldUnits.computeIfAbsent(place.formerDistrictCode(), _ -> new TreeMap<>())
                        .computeIfAbsent(place.communeCode(), _ -> new ArrayList<>())
                        .add(place);
            }
        }
    }

    void settle(List<Owner> owners, Owner fiveStarOwner) {
        settleOldLaoCai(owners, fiveStarOwner);
        settleOldYenBai(owners);
        settleNewcomers(owners);
    }

    /** The largest first, each into the district that still lacks most; the many owners of one product fill the rest exactly. */
    private void settleOldLaoCai(List<Owner> owners, Owner fiveStarOwner) {
        var lacking = new TreeMap<>(LAO_CAI_DISTRICTS);
        settle(fiveStarOwner, SA_PA, lacking);
        var rest = owners.stream()
                .filter(owner -> owner.home() == Home.OLD_LAO_CAI && !owner.isSettled())
                .sorted(Comparator.comparing((Owner owner) -> owner.validOn(LAST_COUNT_OF_OLD_LAO_CAI))
                        .reversed())
                .toList();
        for (Owner owner : rest) {
            var district = lacking.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
            settle(owner, district, lacking);
        }
        if (lacking.values().stream().anyMatch(count -> count != 0)) {
            throw new IllegalStateException("The districts of old Lào Cai do not add up: " + lacking);
        }
    }

    private void settle(Owner owner, String district, Map<String, Integer> lacking) {
        owner.settles(nextPlaceIn(district));
        lacking.merge(district, (int) -owner.validOn(LAST_COUNT_OF_OLD_LAO_CAI), Integer::sum);
    }

    private void settleOldYenBai(List<Owner> owners) {
        var districts = new ArrayList<String>();
        oldUnits.forEach((district, communes) -> {
            if (!LAO_CAI_DISTRICTS.containsKey(district)) {
                communes.forEach((_, _) -> districts.add(district));
            }
        });
        int turn = 0;
        for (Owner owner : owners) {
            if (owner.home() == Home.OLD_YEN_BAI) {
                owner.settles(nextPlaceIn(districts.get(turn++ % districts.size())));
            }
        }
    }

    /** Newcomers are registered in the units of today, first where nobody has a product yet. */
    private void settleNewcomers(List<Owner> owners) {
        var served = new HashSet<String>();
        for (Owner owner : owners) {
            if (owner.isSettled() && owner.validOn(MergedChronicle.COUNT_OF_605) > 0) {
                served.add(owner.place().communeCode());
            }
        }
        var order = new ArrayList<>(todaysUnits.keySet());
        order.sort(Comparator.comparing(served::contains));
        int turn = 0;
        for (Owner owner : owners) {
            if (owner.home() == Home.MERGED) {
                owner.settles(known(todaysUnits, order.get(turn++ % order.size())));
            }
        }
    }

    /** Communes of a district take turns, and within one commune of today its old communes do. */
    private Place nextPlaceIn(String district) {
        var communes = known(oldUnits, district);
        var codes = List.copyOf(communes.keySet());
        var commune = codes.get(next(communeTurn, district) % codes.size());
        var units = known(communes, commune);
        return units.get(next(unitTurn, district + commune) % units.size());
    }

    private static <V> V known(Map<String, V> map, String code) {
        return Objects.requireNonNull(map.get(code), code);
    }

    private static int next(Map<String, Integer> turns, String key) {
        return turns.merge(key, 1, Integer::sum) - 1;
    }
}
