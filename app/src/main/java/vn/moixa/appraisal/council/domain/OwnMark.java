package vn.moixa.appraisal.council.domain;

import org.jspecify.annotations.Nullable;

/**
 * A mark as its member set it.
 *
 * @param caseNumber the scale chosen where there are alternatives (R27), else 0
 * @param noneMet no line of the scale is met, which is something else than a printed zero (R24)
 * @param version counts the changes of this mark; 0 where there is none yet
 */
public record OwnMark(String criterion, int points, int caseNumber, boolean noneMet, String remark, int version) {

    public boolean isSame(int otherPoints, int otherCase, boolean otherNone, String otherRemark) {
        return points == otherPoints && caseNumber == otherCase && noneMet == otherNone && remark.equals(otherRemark);
    }

    public static int versionOf(@Nullable OwnMark mark) {
        return mark == null ? 0 : mark.version();
    }
}
