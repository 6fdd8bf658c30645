package vn.moixa.appraisal.criteria.domain;

/**
 * The mark on one criterion: the points of the option chosen, or 0 when none is met (R24). A criterion without a mark is not yet marked,
 * which is something else than 0.
 *
 * @param caseNumber the scale chosen first, where there are alternatives (R27), else 0
 */
public record Mark(int points, int caseNumber) {

    public static final Mark NONE_MET = new Mark(0, 0);

    public static Mark of(int points) {
        return new Mark(points, 0);
    }

    public static Mark of(int points, int caseNumber) {
        return new Mark(points, caseNumber);
    }
}
