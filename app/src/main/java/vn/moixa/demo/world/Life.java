package vn.moixa.demo.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A sample product through time: whose it is, what it is, and its recognitions in order of days. */
public final class Life {

    private final List<Award> awards = new ArrayList<>();
    private @Nullable Owner owner;
    private Wares wares = Wares.UNDECIDED;

    Life(Award first) {
        awards.add(first);
    }

    public List<Award> awards() {
        return Collections.unmodifiableList(awards);
    }

    public Owner owner() {
        return Objects.requireNonNull(owner, "every sample product has an owner once the world is told");
    }

    public Wares wares() {
        return wares;
    }

    public LocalDate firstDay() {
        return awards.getFirst().day();
    }

    public Optional<Award> validOn(LocalDate day) {
        for (int i = 0; i < awards.size(); i++) {
            if (!day.isBefore(awards.get(i).day()) && day.isBefore(endOf(i))) {
                return Optional.of(awards.get(i));
            }
        }
        return Optional.empty();
    }

    Award last() {
        return awards.getLast();
    }

    void again(Award.Kind kind, int stars, LocalDate day) {
        if (!day.isAfter(last().day())) {
            throw new IllegalStateException("Recognitions of one product follow each other: " + day);
        }
        awards.add(new Award(kind, stars, day));
    }

    void belongsTo(Owner owner) {
        this.owner = owner;
        owner.lives().add(this);
    }

    void becomes(Wares wares) {
        this.wares = wares;
    }

    private LocalDate endOf(int index) {
        var end = awards.get(index).endsOn();
        if (index + 1 < awards.size() && awards.get(index + 1).day().isBefore(end)) {
            return awards.get(index + 1).day();
        }
        return end;
    }

    /** What the product is: its set, name and a sentence about it. */
    public record Wares(int set, Industry industry, String name, String summary) {
        static final Wares UNDECIDED = new Wares(0, Industry.FOOD, "", "");
    }
}
