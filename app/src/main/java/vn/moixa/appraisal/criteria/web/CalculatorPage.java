package vn.moixa.appraisal.criteria.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.criteria.PublishedSet;
import vn.moixa.appraisal.criteria.domain.CriteriaSet;
import vn.moixa.appraisal.criteria.domain.Gate;
import vn.moixa.appraisal.criteria.domain.Leaf;
import vn.moixa.appraisal.criteria.domain.NextStar;
import vn.moixa.appraisal.criteria.domain.Rating;
import vn.moixa.appraisal.criteria.domain.RatingResult;
import vn.moixa.appraisal.criteria.usecase.PreviewRating;
import vn.moixa.web.Frame;
import vn.moixa.web.Link;

/** The calculator with what was chosen and what it gives. */
public record CalculatorPage(Frame frame, PublishedSet published, Typed typed, PreviewRating.Answer answer) {

    public CriteriaSet set() {
        return published.set();
    }

    public SetWords words() {
        return new SetWords(frame, set());
    }

    public String address() {
        return SetAddress.of(published);
    }

    public List<Link> crumbs() {
        return List.of(new Link(frame.link("/tinh-diem"), frame.text("criteria.calculator.title")));
    }

    public List<Leaf> leaves(String group) {
        return set().leaves().stream()
                .filter(leaf -> leaf.group().number().equals(group))
                .toList();
    }

    public boolean isChosen(Leaf leaf, SetWords.Line line) {
        return line.value().equals(typed.values().get(leaf.number()));
    }

    public boolean isMarked(Leaf leaf) {
        return typed.values().containsKey(leaf.number());
    }

    public boolean isKnockedOut(String key) {
        return typed.knockOuts().contains(key);
    }

    public boolean isEmpty() {
        return typed.isEmpty();
    }

    /** Sentences about marks that cannot be taken; then there is no result. */
    public List<String> faults() {
        return switch (answer) {
            case PreviewRating.Given _ -> List.of();
            case PreviewRating.Refused refused ->
                Stream.concat(
                                refused.faults().stream().map(fault -> MarkFaultWords.of(frame, fault)),
                                refused.unknownGrounds().stream()
                                        .map(key -> frame.text("criteria.mark.unknown-ground", key)))
                        .toList();
        };
    }

    public @Nullable Rating rating() {
        return answer instanceof PreviewRating.Given given ? given.rating() : null;
    }

    public Optional<NextStar> next() {
        return answer instanceof PreviewRating.Given given
                ? given.nextStars().stream().findFirst()
                : Optional.empty();
    }

    /** The result in one sentence. */
    public String verdict(Rating rating) {
        if (isEmpty()) {
            return frame.text("criteria.result.empty");
        }
        return switch (rating.result()) {
            case RatingResult.Stars(int stars) -> frame.text("criteria.result.stars", stars);
            case RatingResult.NotRecognised(int band)
            when band >= 3 -> frame.text("criteria.result.gates-missing", band);
            case RatingResult.NotRecognised(int band) -> frame.text("criteria.result.not-recognised", band);
            case RatingResult.KnockedOut _ -> frame.text("criteria.result.knocked-out");
            case RatingResult.Unfinished _ -> frame.text("criteria.result.unfinished");
        };
    }

    /** Gates of the star that the points alone would give, or of three stars, with those not met. */
    public int gateStar(Rating rating) {
        return Math.max(3, rating.band());
    }

    public long gatesAsked(int star) {
        return set().gates().stream().filter(gate -> gate.star() <= star).count();
    }

    public List<Gate> gatesMissing(Rating rating, int star) {
        return rating.gatesNotMet().stream().filter(gate -> gate.star() <= star).toList();
    }
}
