package vn.moixa.demo.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import vn.moixa.demo.world.Life.Wares;
import vn.moixa.demo.world.Owner.Home;
import vn.moixa.demo.world.Owner.Leader;
import vn.moixa.demo.world.Trade.Ware;

/**
 * Gives every owner a trade, a name and a leader and every product its name, so that the six industries of 12/12/2025 and the women and
 * members of ethnic minorities among the leaders of 20/5/2025 come out as published.
 */
final class Naming {

    /** Of the 605 products of 12/12/2025; four drinks and two foods more are in the published list. */
    private static final Map<Industry, Integer> INDUSTRIES = new TreeMap<>(Map.of(
            Industry.DRINK,
            37,
            Industry.MEDICINAL,
            26,
            Industry.CRAFT,
            36,
            Industry.TOURISM,
            20,
            Industry.ORNAMENTAL,
            2));

    private static final LocalDate COUNT_OF_LEADERS = LocalDate.of(2025, 5, 20);
    private static final int WOMEN = 56;
    private static final int MINORITIES = 59;
    private static final List<String> SIZES =
            List.of("", " túi 500 g", " hộp quà", " loại đặc biệt", " túi 250 g", " loại 1", " gói gia đình");
    private static final List<String> STAYS =
            List.of("", " một ngày", " hai ngày một đêm", " theo nhóm", " mùa lúa chín", " mùa mây", " cho gia đình");
    private static final List<String> MEASURES =
            List.of("", " cỡ nhỏ", " cỡ lớn", " loại đặc biệt", " cỡ vừa", " loại 1", " hộp quà");

    private final List<Trade> trades = Words.trades();
    private final Map<String, List<String>> words = Words.words();
    private final SplittableRandom random;

    Naming(SplittableRandom random) {
        this.random = random;
    }

    void name(List<Owner> owners, Owner fiveStarOwner) {
        giveTrades(owners, fiveStarOwner);
        giveBrands(owners);
        giveLeaders(owners);
        owners.forEach(this::nameProducts);
    }

    private void giveTrades(List<Owner> owners, Owner fiveStarOwner) {
        var lacking = new TreeMap<>(INDUSTRIES);
        take(fiveStarOwner, Industry.MEDICINAL, lacking);
        var shuffled = shuffled(owners);
        for (Industry industry : INDUSTRIES.keySet()) {
            for (Owner owner : shuffled) {
                long count = owner.validOn(MergedChronicle.COUNT_OF_605);
                if (!owner.hasTrade() && count > 0 && count <= lacking.getOrDefault(industry, 0)) {
                    take(owner, industry, lacking);
                }
            }
        }
        if (lacking.values().stream().anyMatch(count -> count != 0)) {
            throw new IllegalStateException("The industries do not add up: " + lacking);
        }
        owners.stream().filter(owner -> !owner.hasTrade()).forEach(owner -> take(owner, Industry.FOOD, lacking));
    }

    private void take(Owner owner, Industry industry, Map<Industry, Integer> lacking) {
        var choices =
                trades.stream().filter(trade -> trade.industry() == industry).toList();
        owner.takesUp(
                industry == Industry.MEDICINAL && Objects.equals(lacking.get(industry), INDUSTRIES.get(industry))
                        ? choices.getFirst()
                        : choices.get(random.nextInt(choices.size())));
        lacking.computeIfPresent(industry, (_, count) -> count - (int) owner.validOn(MergedChronicle.COUNT_OF_605));
    }

    private void giveBrands(List<Owner> owners) {
        var brands = new ArrayList<String>();
        for (String first : word("brand.first")) {
            for (String second : word("brand.second")) {
                brands.add(first + " " + second);
            }
        }
        var order = shuffled(brands);
        for (int i = 0; i < owners.size(); i++) {
            owners.get(i).isCalled(order.get(i));
        }
    }

    private void giveLeaders(List<Owner> owners) {
        var counted = shuffled(owners.stream()
                .filter(owner -> owner.home() == Home.OLD_LAO_CAI && owner.validOn(COUNT_OF_LEADERS) > 0)
                .toList());
        Set<Owner> women = new HashSet<>(counted.subList(0, WOMEN));
        Set<Owner> minorities = new HashSet<>(counted.subList(WOMEN / 2, WOMEN / 2 + MINORITIES));
        for (Owner owner : owners) {
            boolean isCounted = counted.contains(owner);
            boolean woman = isCounted ? women.contains(owner) : random.nextInt(10) < 4;
            boolean minority = isCounted ? minorities.contains(owner) : random.nextInt(10) < 5;
            owner.isLedBy(new Leader(person(woman, minority), woman, minority));
        }
    }

    private String person(boolean woman, boolean minority) {
        var sex = woman ? "woman" : "man";
        return one(word(minority ? "family.minority" : "family.majority")) + " " + one(word("middle." + sex)) + " "
                + one(word("given." + sex));
    }

    private void nameProducts(Owner owner) {
        var wares = owner.trade().wares();
        int start = random.nextInt(wares.size());
        // The five-star pair leads the list of its trade.
        boolean fromTop =
                owner.lives().stream().anyMatch(life -> life.awards().stream().anyMatch(award -> award.stars() == 5));
        for (int i = 0; i < owner.lives().size(); i++) {
            int turn = i + (fromTop ? 0 : start);
            Ware ware = wares.get(turn % wares.size());
            var name = ware.pattern()
                            .replace("{b}", owner.brand())
                            .replace("{p}", owner.place().shortName())
                    + further(owner.trade().industry(), i / wares.size());
            owner.lives().get(i).becomes(new Wares(ware.set(), owner.trade().industry(), name, summary(owner, name)));
        }
    }

    /** What tells the second ware of a name from the first: nobody sells a visit by the bag. */
    private static String further(Industry industry, int round) {
        var kinds = switch (industry) {
            case TOURISM -> STAYS;
            case CRAFT, ORNAMENTAL -> MEASURES;
            case FOOD, DRINK, MEDICINAL -> SIZES;
        };
        return kinds.get(round % kinds.size());
    }

    private static String summary(Owner owner, String name) {
        return "%s, %s tại %s. Bản ghi mẫu, không phải sản phẩm có thật."
                .formatted(name, owner.trade().craft(), owner.place().fullName());
    }

    private List<String> word(String key) {
        return words.getOrDefault(key, List.of());
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private <T> List<T> shuffled(List<T> list) {
        var copy = new ArrayList<>(list);
        for (int i = copy.size() - 1; i > 0; i--) {
            Collections.swap(copy, i, random.nextInt(i + 1));
        }
        return copy;
    }
}
