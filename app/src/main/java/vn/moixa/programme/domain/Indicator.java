package vn.moixa.programme.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A question over the registry: subject × filter × measure × period × area. Stored with a target, answered at any date. */
public record Indicator(
        Population population,
        Measure measure,
        @Nullable Population denominator,
        @Nullable Quantity quantity,
        @Nullable EveryUnit everyUnit,
        Period period,
        @Nullable AreaRef area) {

    public Indicator {
        if (measure.needsDenominator() != (denominator != null)) {
            throw new IllegalArgumentException("a share, and only a share, has a denominator");
        }
        if (measure.needsInterval() && !(period instanceof Period.Between)) {
            throw new IllegalArgumentException(measure + " needs the first and last day");
        }
        if (measure.needsQuantity() && quantity == null) {
            throw new IllegalArgumentException(measure + " needs a quantity");
        }
        if (quantity != null && !quantity.isOf(population.subject())) {
            throw new IllegalArgumentException(population.subject() + " has no " + quantity);
        }
        if ((population.subject() == Subject.ADMIN_UNIT) != (everyUnit != null)) {
            throw new IllegalArgumentException("units, and only units, are counted by what each of them has");
        }
        if (population.subject().facts() == Subject.Facts.FLOW && !(period instanceof Period.Between)) {
            throw new IllegalArgumentException(
                    population.subject() + " happens on a day and needs the first and last day");
        }
    }

    public Subject subject() {
        return population.subject();
    }

    /**
     * The population of the numerator: of one subject, the numerator is part of the denominator, so a share never passes 100 %.
     */
    public Population numerator() {
        if (denominator == null || denominator.subject() != subject()) {
            return population;
        }
        var both = new java.util.TreeMap<>(denominator.filter().criteria());
        both.putAll(population.filter().criteria());
        return new Population(subject(), new Filter(both));
    }

    public boolean isSensitive() {
        return population.filter().isSensitive()
                || denominators()
                        .map(Population::filter)
                        .filter(Filter::isSensitive)
                        .isPresent();
    }

    private Optional<Population> denominators() {
        return Optional.ofNullable(denominator);
    }

    /** Counted over the days of a period rather than on a day. */
    public boolean isFlow() {
        return measure == Measure.INCREMENT
                || measure == Measure.SHARE_INCREMENT
                || (period instanceof Period.Between && subject().facts() == Subject.Facts.FLOW);
    }

    /** Whether a list of those not counted, with the reasons, can be made. */
    public boolean hasGap() {
        return everyUnit != null
                || denominator != null
                || subject() == Subject.PRODUCT
                || subject() == Subject.RECOGNITION
                || subject() == Subject.SALES_POINT
                || subject() == Subject.PROMOTION_EVENT;
    }

    /** Whether the answer for a place is the count of what lies in it. */
    public boolean canBeTakenApart() {
        return everyUnit == null && quantity == null && measure != Measure.GROWTH;
    }
}
