package vn.moixa.demo.world;

import static vn.moixa.demo.world.Owners.oneEach;
import static vn.moixa.demo.world.Owners.queue;
import static vn.moixa.demo.world.Owners.take;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.moixa.demo.world.Owner.Home;
import vn.moixa.demo.world.Owner.LegalType;

/** The owners of old Yên Bái, and those who joined after the merger. No published owner count binds them. */
final class OtherOwners {

    private OtherOwners() {}

    static void ofYenBai(YenBaiChronicle story, Owners owners) {
        var all = new ArrayList<Owner>();
        all.addAll(owners.found(60, Home.OLD_YEN_BAI, LegalType.COOPERATIVE, 2010, 2018));
        all.addAll(owners.found(13, Home.OLD_YEN_BAI, LegalType.ENTERPRISE, 2005, 2018));
        all.addAll(owners.foundHouseholds(41, Home.OLD_YEN_BAI, 2010, 2018));
        all.addAll(owners.found(8, Home.OLD_YEN_BAI, LegalType.COOPERATIVE_GROUP, 2015, 2018));
        // Those still standing first, so that every owner has a product to show.
        var standing = new ArrayList<Life>();
        var lapsed = new ArrayList<Life>();
        for (Life life : story.rounds().lives()) {
            (life.validOn(MergedChronicle.COUNT_OF_605).isPresent() ? standing : lapsed).add(life);
        }
        var queue = queue(standing);
        oneEach(take(queue, all.size()), all);
        owners.skewed(new ArrayList<>(queue), all.subList(0, 73));
        owners.skewed(lapsed, all);
        for (Owner owner : all.subList(10, 18)) {
            owner.types().set(0, new Owner.TypeSince(LegalType.HOUSEHOLD, owner.founded()));
            owner.turnsInto(LegalType.COOPERATIVE, LocalDate.of(2022, 8, 16));
        }
    }

    static void ofTheMergedProvince(MergedChronicle story, Owners owners) {
        var before = owners.all().stream()
                .filter(owner -> owner.validOn(MergedChronicle.COUNT_OF_605) > 0)
                .toList();
        joined(story.firstIn2025(), owners, before, 24, 9, 4, 2, 2023, 2024);
        joined(story.firstIn2026(), owners, before, 14, 5, 2, 1, 2024, 2025);
        before.stream()
                .filter(owner -> owner.typeOn(MergedChronicle.COUNT_OF_605) == LegalType.HOUSEHOLD_BUSINESS)
                .limit(3)
                .forEach(owner -> owner.turnsInto(LegalType.COOPERATIVE, LocalDate.of(2026, 5, 6)));
    }

    private static void joined(
            List<Life> lives,
            Owners owners,
            List<Owner> before,
            int households,
            int cooperatives,
            int enterprises,
            int groups,
            int firstYear,
            int lastYear) {
        var joining = new ArrayList<Owner>();
        joining.addAll(owners.foundHouseholds(households, Home.MERGED, firstYear, lastYear));
        joining.addAll(owners.found(cooperatives, Home.MERGED, LegalType.COOPERATIVE, firstYear, lastYear));
        joining.addAll(owners.found(enterprises, Home.MERGED, LegalType.ENTERPRISE, firstYear, lastYear));
        joining.addAll(owners.found(groups, Home.MERGED, LegalType.COOPERATIVE_GROUP, firstYear, lastYear));
        var queue = queue(lives);
        oneEach(take(queue, joining.size()), joining);
        owners.skewed(new ArrayList<>(queue), before);
    }
}
