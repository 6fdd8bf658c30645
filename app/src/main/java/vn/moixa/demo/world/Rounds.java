package vn.moixa.demo.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** The lives told so far, and the words to tell more: a first recognition, a later one, an end. */
final class Rounds {

    private final List<Life> lives = new ArrayList<>();

    List<Life> lives() {
        return Collections.unmodifiableList(lives);
    }

    /** New products of one round, those with three stars before those with four. */
    List<Life> first(LocalDate day, int threeStars, int fourStars) {
        var round = new ArrayList<Life>();
        for (int i = 0; i < threeStars + fourStars; i++) {
            round.add(new Life(new Award(Award.Kind.FIRST, i < threeStars ? 3 : 4, day)));
        }
        lives.addAll(round);
        return round;
    }

    static void reRate(Collection<Life> products, int stars, LocalDate day) {
        products.forEach(life -> life.again(Award.Kind.RE_RATING, stars, day));
    }

    static void upgrade(Collection<Life> products, int stars, LocalDate day) {
        products.forEach(life -> life.again(Award.Kind.UPGRADE, stars, day));
    }

    static void end(Collection<Life> products, Award.Ending how) {
        products.forEach(life -> life.last().end(how));
    }

    @SafeVarargs
    static List<Life> all(List<Life>... groups) {
        var together = new ArrayList<Life>();
        for (List<Life> group : groups) {
            together.addAll(group);
        }
        return together;
    }
}
