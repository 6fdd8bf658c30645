package vn.moixa.appraisal.dossier.domain;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.criteria.domain.Mark;

/**
 * The producer's own estimate on a criterion (R79).
 *
 * @param points null while nothing is chosen, which is something else than 0 (R24)
 * @param caseNumber the scale chosen, where a criterion offers some, else 0
 * @param version 0 while nothing was ever saved
 */
public record Answer(
        String criterion,
        @Nullable Integer points,
        int caseNumber,
        boolean noneMet,
        String note,
        boolean changedSinceBasis,
        int version) {

    public static Answer none(String criterion) {
        return new Answer(criterion, null, 0, false, "", false, 0);
    }

    public @Nullable Mark mark() {
        return points == null ? null : Mark.of(points, caseNumber);
    }

    public boolean isAnswered() {
        return points != null;
    }

    /** Says the same, whoever wrote it when. */
    public boolean saysTheSame(Answer other) {
        return Objects.equals(points, other.points)
                && caseNumber == other.caseNumber
                && noneMet == other.noneMet
                && note.equals(other.note);
    }

    public Answer changed(boolean since) {
        return new Answer(criterion, points, caseNumber, noneMet, note, since, version);
    }
}
