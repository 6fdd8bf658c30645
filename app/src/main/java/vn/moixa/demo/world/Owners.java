package vn.moixa.demo.world;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import vn.moixa.demo.world.Owner.Home;
import vn.moixa.demo.world.Owner.LegalType;

/** Founds owners and hands products out: to everybody one, then more to those at the front of a list. */
final class Owners {

    private final List<Owner> owners = new ArrayList<>();
    private final SplittableRandom random;

    Owners(SplittableRandom random) {
        this.random = random;
    }

    List<Owner> all() {
        return owners;
    }

    List<Owner> found(int count, Home home, LegalType type, int firstYear, int lastYear) {
        var founded = new ArrayList<Owner>();
        for (int i = 0; i < count; i++) {
            var day =
                    LocalDate.of(random.nextInt(firstYear, lastYear + 1), random.nextInt(1, 13), random.nextInt(1, 29));
            founded.add(new Owner(home, type, day));
        }
        owners.addAll(founded);
        return founded;
    }

    /** Households are of two kinds, with and without business registration, here about one in three without. */
    List<Owner> foundHouseholds(int count, Home home, int firstYear, int lastYear) {
        int without = count / 3;
        var households = new ArrayList<>(found(without, home, LegalType.HOUSEHOLD, firstYear, lastYear));
        households.addAll(found(count - without, home, LegalType.HOUSEHOLD_BUSINESS, firstYear, lastYear));
        return households;
    }

    /** One each, in order; as many products as owners. */
    static void oneEach(List<Life> lives, List<Owner> owners) {
        if (lives.size() != owners.size()) {
            throw new IllegalArgumentException(lives.size() + " products for " + owners.size() + " owners");
        }
        for (int i = 0; i < lives.size(); i++) {
            lives.get(i).belongsTo(owners.get(i));
        }
    }

    /** The rest of the products, the front of the list getting more than the end, as in life. */
    void skewed(List<Life> lives, List<Owner> owners) {
        for (Life life : lives) {
            double position = random.nextDouble();
            life.belongsTo(owners.get((int) (owners.size() * position * position)));
        }
    }

    static Deque<Life> queue(List<Life> lives) {
        return new ArrayDeque<>(lives);
    }

    static List<Life> take(Deque<Life> queue, int count) {
        var taken = new ArrayList<Life>();
        for (int i = 0; i < count; i++) {
            taken.add(queue.removeFirst());
        }
        return taken;
    }
}
