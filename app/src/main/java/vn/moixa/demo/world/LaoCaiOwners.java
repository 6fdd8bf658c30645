package vn.moixa.demo.world;

import static vn.moixa.demo.world.Owners.oneEach;
import static vn.moixa.demo.world.Owners.queue;
import static vn.moixa.demo.world.Owners.take;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.moixa.demo.world.Owner.Home;
import vn.moixa.demo.world.Owner.LegalType;

/**
 * The owners of old Lào Cai: 94 in autumn 2023 (54 cooperatives, 8 enterprises, 27 households, 5 groups), 101 a year later (57/8/29/7),
 * 128 on 20/5/2025 (55/10/54/9). The two cooperatives fewer and two enterprises more are the same two producers, who changed their
 * legal type (R13); the others who came are households and groups.
 */
record LaoCaiOwners(Owner fiveStarOwner, List<Owner> cooperatives, List<Owner> enterprises) {

    private static final int COOPERATIVES_IN_AUTUMN_2023 = 54;

    static LaoCaiOwners of(LaoCaiChronicle story, Owners owners) {
        var cooperatives =
                owners.found(COOPERATIVES_IN_AUTUMN_2023, Home.OLD_LAO_CAI, LegalType.COOPERATIVE, 2012, 2018);
        var enterprises = owners.found(8, Home.OLD_LAO_CAI, LegalType.ENTERPRISE, 2006, 2018);
        var households = owners.foundHouseholds(27, Home.OLD_LAO_CAI, 2010, 2018);
        var groups = owners.found(5, Home.OLD_LAO_CAI, LegalType.COOPERATIVE_GROUP, 2016, 2018);

        oneEach(story.fiveStars(), List.of(enterprises.getFirst(), enterprises.getFirst()));
        shareStandingOfAutumn2023(story, owners, cooperatives, enterprises, households, groups);
        oneEach(story.november2023(), cooperatives.subList(3, 12));
        oneEach(story.returnedIn2024(), cooperatives.subList(12, 20));
        shareLost(story, owners, cooperatives);
        foundThoseWhoCame(story, owners, cooperatives, enterprises);

        for (Owner owner : cooperatives.subList(30, 36)) {
            // Households that became cooperatives before the counts.
            owner.types().set(0, new Owner.TypeSince(LegalType.HOUSEHOLD, owner.founded()));
            owner.turnsInto(LegalType.COOPERATIVE, LocalDate.of(2021, 5, 4));
        }
        cooperatives.get(52).turnsInto(LegalType.ENTERPRISE, LocalDate.of(2024, 11, 28));
        cooperatives.get(53).turnsInto(LegalType.ENTERPRISE, LocalDate.of(2024, 12, 10));
        return new LaoCaiOwners(enterprises.getFirst(), cooperatives, enterprises);
    }

    private static void shareStandingOfAutumn2023(
            LaoCaiChronicle story,
            Owners owners,
            List<Owner> cooperatives,
            List<Owner> enterprises,
            List<Owner> households,
            List<Owner> groups) {
        var ordinary = queue(story.standingInAutumn2023().stream()
                .filter(life -> !story.fiveStars().contains(life)
                        && !story.needsAnOwnerOfMany().contains(life))
                .toList());
        oneEach(take(ordinary, cooperatives.size()), cooperatives);
        oneEach(take(ordinary, 7), enterprises.subList(1, 8));
        oneEach(take(ordinary, households.size()), households);
        oneEach(take(ordinary, groups.size()), groups);
        oneEach(
                story.needsAnOwnerOfMany(),
                cooperatives.subList(0, story.needsAnOwnerOfMany().size()));
        owners.skewed(take(ordinary, 16), enterprises);
        oneEach(take(ordinary, 3), households.subList(20, 23));
        oneEach(take(ordinary, 4), groups.subList(0, 4));
        owners.skewed(new ArrayList<>(ordinary), cooperatives);
    }

    private static void shareLost(LaoCaiChronicle story, Owners owners, List<Owner> cooperatives) {
        var lost = queue(story.lapsedForGood());
        oneEach(take(lost, 5), cooperatives.subList(20, 25));
        var goneHouseholds = owners.foundHouseholds(4, Home.OLD_LAO_CAI, 2012, 2018);
        var goneCooperatives = owners.found(4, Home.OLD_LAO_CAI, LegalType.COOPERATIVE, 2010, 2016);
        oneEach(take(lost, 4), goneHouseholds);
        oneEach(take(lost, 3), goneCooperatives.subList(0, 3));
        owners.skewed(new ArrayList<>(lost), goneCooperatives.subList(0, 3));
        var dissolved = goneCooperatives.get(3);
        dissolved.ceases(LocalDate.of(2021, 9, 1));
        oneEach(story.withdrawnIn2021(), List.of(dissolved, dissolved, cooperatives.get(25)));
    }

    private static void foundThoseWhoCame(
            LaoCaiChronicle story, Owners owners, List<Owner> cooperatives, List<Owner> enterprises) {
        oneEach(
                story.december2023(),
                all3(
                        owners.found(3, Home.OLD_LAO_CAI, LegalType.COOPERATIVE, 2022, 2023),
                        owners.foundHouseholds(2, Home.OLD_LAO_CAI, 2019, 2022),
                        owners.found(2, Home.OLD_LAO_CAI, LegalType.COOPERATIVE_GROUP, 2021, 2022)));
        var first2024 = queue(story.firstIn2024());
        oneEach(take(first2024, 24), owners.foundHouseholds(24, Home.OLD_LAO_CAI, 2018, 2023));
        oneEach(take(first2024, 2), owners.found(2, Home.OLD_LAO_CAI, LegalType.COOPERATIVE_GROUP, 2022, 2023));
        oneEach(take(first2024, 2), enterprises.subList(1, 3));
        oneEach(take(first2024, 21), cooperatives.subList(26, 47));
        oneEach(story.firstIn2025(), owners.foundHouseholds(1, Home.OLD_LAO_CAI, 2021, 2022));
    }

    private static List<Owner> all3(List<Owner> one, List<Owner> two, List<Owner> three) {
        var together = new ArrayList<>(one);
        together.addAll(two);
        together.addAll(three);
        return together;
    }
}
