package vn.moixa.appraisal.criteria.domain;

/**
 * One line of the scale of a criterion.
 *
 * @param minForStar 3, 4 or 5 when reaching this line is the least asked for that star (R30), else 0
 * @param caseNumber 1 or 2 when the criterion offers alternative scales (R27), else 0
 * @param caseName of that scale, else {@link #NO_CASE}
 */
public record Option(int points, Text text, int minForStar, int caseNumber, Text caseName) {

    public static final Text NO_CASE = new Text("", "");
}
