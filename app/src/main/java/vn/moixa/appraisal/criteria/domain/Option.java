package vn.moixa.appraisal.criteria.domain;

import java.util.OptionalInt;

/**
 * One line of the scale of a criterion.
 *
 * @param minForStar 3, 4 or 5 when reaching this line is the least asked for that star (R30), else 0
 * @param caseNumber 1 or 2 when the criterion offers alternative scales (R27), else 0
 */
public record Option(int points, Text text, int minForStar, int caseNumber) {

    public OptionalInt gateOf() {
        return minForStar == 0 ? OptionalInt.empty() : OptionalInt.of(minForStar);
    }
}
