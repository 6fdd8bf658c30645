package vn.moixa.appraisal.criteria.usecase;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.moixa.appraisal.criteria.domain.CriteriaSet;
import vn.moixa.appraisal.criteria.domain.KnockOut;
import vn.moixa.appraisal.criteria.domain.MarkFault;
import vn.moixa.appraisal.criteria.domain.Marks;
import vn.moixa.appraisal.criteria.domain.NextStar;
import vn.moixa.appraisal.criteria.domain.Rating;
import vn.moixa.appraisal.criteria.domain.RatingResult;

/** What marks would give, for anybody who asks; nothing is stored (R79). */
@Component
public class PreviewRating {

    /** Marks as asked: points and case by criterion, and keys of knock-out grounds. */
    public record Asked(Map<String, Integer> points, Map<String, Integer> cases, List<String> knockOuts) {}

    public sealed interface Answer {}

    /**
     * @param nextStars for each star above the one reached, the lowest first; none after a knock-out, which no raise removes
     */
    public record Given(Rating rating, List<NextStar> nextStars) implements Answer {}

    /** Nothing is computed from marks that are no marks of the set (R24). */
    public record Refused(List<MarkFault> faults, List<String> unknownGrounds) implements Answer {}

    public Answer preview(CriteriaSet set, Asked asked) {
        var marks = Marks.of(asked.points(), asked.cases());
        var faults = marks.faultsIn(set);
        var unknown = asked.knockOuts().stream()
                .filter(key -> set.knockOutGround(key).isEmpty())
                .toList();
        if (!faults.isEmpty() || !unknown.isEmpty()) {
            return new Refused(faults, unknown);
        }
        var knockOuts = asked.knockOuts().stream()
                .distinct()
                .map(key -> new KnockOut(key, ""))
                .toList();
        var rating = Rating.of(set, marks, knockOuts);
        boolean out = rating.result() instanceof RatingResult.KnockedOut;
        return new Given(rating, out ? List.of() : NextStar.of(set, marks));
    }
}
