package vn.moixa.appraisal.criteria.domain;

import java.util.List;

/** What marks come to. */
public sealed interface RatingResult {

    /** 3, 4 or 5: band and gates and no knock-out (R21). Five stars are only proposed by the province (R53). */
    record Stars(int stars) implements RatingResult {}

    /** Below three stars nobody recognises anything; the band is shown as a band only (R20, R21). */
    record NotRecognised(int band) implements RatingResult {}

    /** Whatever the points (R41). */
    record KnockedOut(List<KnockOut> grounds) implements RatingResult {}

    /** Some sheet is not finished, so there is no result yet; the criteria without a mark, by sheet. */
    record Unfinished(List<List<String>> unmarked) implements RatingResult {}

    /** 3, 4, 5, or 0 where there is none. */
    default int stars() {
        return switch (this) {
            case Stars(int stars) -> stars;
            case NotRecognised _, KnockedOut _, Unfinished _ -> 0;
        };
    }
}
