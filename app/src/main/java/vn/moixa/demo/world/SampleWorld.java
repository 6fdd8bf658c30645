package vn.moixa.demo.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The whole invented world: every owner with its products and their history. The same places give the same world, name by name.
 * It is told to the day of this release; what is valid on a later day follows from the certificates.
 */
public record SampleWorld(List<Owner> owners, List<Life> lives) {

    private static final long SEED = 182;

    public static SampleWorld told(List<Place> places) {
        var random = new SplittableRandom(SEED);
        var laoCai = LaoCaiChronicle.tell();
        var yenBai = YenBaiChronicle.tell();
        var merged = MergedChronicle.tell(laoCai, yenBai);

        var owners = new Owners(random);
        var laoCaiOwners = LaoCaiOwners.of(laoCai, owners);
        OtherOwners.ofYenBai(yenBai, owners);
        OtherOwners.ofTheMergedProvince(merged, owners);

        new Settlement(places).settle(owners.all(), laoCaiOwners.fiveStarOwner());
        new Naming(random).name(owners.all(), laoCaiOwners.fiveStarOwner());

        var lives = new ArrayList<>(Rounds.all(
                laoCai.rounds().lives(),
                yenBai.rounds().lives(),
                merged.rounds().lives()));
        lives.sort(Comparator.comparing(Life::firstDay));
        return new SampleWorld(List.copyOf(owners.all()), List.copyOf(lives));
    }

    /** The products of old Lào Cai that hold a star on a day. */
    public List<Life> oldLaoCaiOn(LocalDate day) {
        return lives.stream()
                .filter(life -> life.owner().home() == Owner.Home.OLD_LAO_CAI
                        && life.validOn(day).isPresent())
                .toList();
    }

    /** The owners of old Lào Cai with a star on a day, in the order in which they were founded here. */
    public List<Owner> oldLaoCaiOwnersOn(LocalDate day) {
        return owners.stream()
                .filter(owner -> owner.home() == Owner.Home.OLD_LAO_CAI && owner.validOn(day) > 0)
                .toList();
    }
}
