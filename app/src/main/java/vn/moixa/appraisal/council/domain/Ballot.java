package vn.moixa.appraisal.council.domain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.moixa.appraisal.criteria.domain.CriteriaSet;
import vn.moixa.appraisal.criteria.domain.KnockOut;
import vn.moixa.appraisal.criteria.domain.KnockOutGround;
import vn.moixa.appraisal.criteria.domain.Mark;
import vn.moixa.appraisal.criteria.domain.Marks;
import vn.moixa.appraisal.criteria.domain.Rating;
import vn.moixa.appraisal.criteria.domain.Sums;

/**
 * Marks of one sheet under its set of criteria.
 *
 * @param knockOuts grounds that the member found, with its reasons
 */
public record Ballot(CriteriaSet set, Map<String, OwnMark> marks, Map<String, String> knockOuts) {

    public Ballot {
        marks = Map.copyOf(marks);
        knockOuts = Map.copyOf(knockOuts);
    }

    public Marks asMarks() {
        return asMarks(marks);
    }

    public static Marks asMarks(Map<String, OwnMark> marks) {
        var all = new TreeMap<String, Mark>();
        marks.forEach((criterion, mark) -> all.put(criterion, new Mark(mark.points(), mark.caseNumber())));
        return new Marks(all);
    }

    /** Criteria that still need a mark. */
    public List<String> unmarked() {
        return isStopped() ? List.of() : Sums.of(set, asMarks()).unmarked();
    }

    /** A ground was found after which nothing more is assessed: what is empty stays empty and is no zero (R42). */
    public boolean isStopped() {
        return knockOuts.keySet().stream()
                .anyMatch(ground -> set.knockOutGround(ground)
                        .filter(KnockOutGround::stopsTheSheet)
                        .isPresent());
    }

    public boolean isComplete() {
        return unmarked().isEmpty();
    }

    /** What this sheet alone comes to; shown to its member when it is complete. */
    public Rating rating() {
        return Rating.of(
                set,
                asMarks(),
                knockOuts.entrySet().stream()
                        .map(found -> new KnockOut(found.getKey(), found.getValue()))
                        .toList());
    }
}
