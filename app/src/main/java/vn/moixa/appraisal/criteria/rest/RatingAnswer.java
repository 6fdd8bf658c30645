package vn.moixa.appraisal.criteria.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.criteria.PublishedSet;
import vn.moixa.appraisal.criteria.domain.Gate;
import vn.moixa.appraisal.criteria.domain.NextStar;
import vn.moixa.appraisal.criteria.domain.RatingResult;
import vn.moixa.appraisal.criteria.usecase.PreviewRating;
import vn.moixa.appraisal.criteria.web.SetWords;
import vn.moixa.web.Frame;

/**
 * What marks would give.
 *
 * @param stars 3, 4 or 5; 0 when nothing would be recognised
 * @param unmarked criteria without a mark; they count nothing yet
 * @param notAssessed criteria a knock-out left empty; they are no zeros (R42)
 */
record RatingAnswer(
        UUID criteriaSet,
        String code,
        int version,
        int total,
        Map<String, Integer> parts,
        Map<String, Integer> groups,
        int band,
        int stars,
        boolean knockedOut,
        List<GateGap> gatesNotMet,
        @Nullable NextStarItem nextStar,
        List<String> unmarked,
        List<String> notAssessed) {

    /** A gate that is not met. */
    record GateGap(int stars, String criterion, String title, int points, int minPoints, String option) {}

    /**
     * The way to the next star.
     *
     * @param missingPoints points still missing when all gates are met
     */
    record NextStarItem(int stars, int missingPoints, List<Missing> missing) {}

    /**
     * One raise, gates first.
     *
     * @param gate whether the star asks for it; else it only brings points
     */
    record Missing(
            String criterion, String title, boolean gate, int from, int to, String option, List<String> evidence) {}

    static RatingAnswer of(Frame frame, PublishedSet published, PreviewRating.Given given) {
        var rating = given.rating();
        var words = new SetWords(frame, published.set());
        return new RatingAnswer(
                published.id().value(),
                published.set().code().value(),
                published.set().version(),
                rating.total(),
                rating.sums().parts(),
                rating.sums().groups(),
                rating.band(),
                rating.result().stars(),
                rating.result() instanceof RatingResult.KnockedOut,
                rating.gatesNotMet().stream()
                        .map(gate -> gap(words, rating.sums().counted(), gate))
                        .toList(),
                given.nextStars().stream()
                        .findFirst()
                        .map(next -> next(words, next))
                        .orElse(null),
                rating.sums().unmarked(),
                rating.notAssessed());
    }

    private static GateGap gap(SetWords words, Map<String, Integer> counted, Gate gate) {
        return new GateGap(
                gate.star(),
                gate.criterion(),
                words.title(gate.criterion()),
                counted.getOrDefault(gate.criterion(), 0),
                gate.minPoints(),
                words.gate(gate));
    }

    private static NextStarItem next(SetWords words, NextStar next) {
        var missing = new ArrayList<Missing>();
        next.gates().forEach(raise -> missing.add(missing(words, raise, true)));
        next.raises().forEach(raise -> missing.add(missing(words, raise, false)));
        return new NextStarItem(next.stars(), next.missingPoints(), missing);
    }

    private static Missing missing(SetWords words, NextStar.Raise raise, boolean gate) {
        return new Missing(
                raise.leaf().number(),
                words.text(raise.leaf().title()),
                gate,
                raise.from(),
                raise.to(),
                words.option(raise.leaf(), raise.to(), raise.caseNumber()),
                raise.leaf().criterion().evidence());
    }
}
