package vn.moixa.appraisal.dossier.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.DossierKind;
import vn.moixa.appraisal.dossier.domain.Eligibility;
import vn.moixa.appraisal.dossier.domain.Offers;
import vn.moixa.appraisal.dossier.usecase.BeginDossier;
import vn.moixa.web.Choice;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;

/** How the dossier of a product may begin, and why not otherwise. */
public record BeginPage(
        Frame frame,
        BeginDossier.Situation situation,
        FormErrors errors,
        @Nullable DossierKind kind,
        int stars) {

    /** A kind with why it is possible or not. */
    public record KindLine(DossierKind kind, String name, boolean possible, String text, boolean chosen) {}

    public boolean isPossible() {
        return situation.eligibility() == Eligibility.ELIGIBLE
                && situation.underWay() == null
                && situation.criteria() != null
                && situation.offers().proposed().isPresent();
    }

    /** Why nothing can begin. */
    public String hindrance() {
        if (situation.underWay() != null) {
            return frame.text("dossier.under-way");
        }
        if (situation.eligibility() != Eligibility.ELIGIBLE) {
            return DossierWords.eligibility(frame, situation.eligibility());
        }
        if (situation.criteria() == null) {
            return frame.text("dossier.begin.no-criteria", situation.product().setNumber());
        }
        return frame.text("dossier.begin.nothing");
    }

    public List<KindLine> kinds() {
        var lines = new ArrayList<KindLine>();
        DossierKind proposed = Optional.ofNullable(kind)
                .or(() -> situation.offers().proposed())
                .orElse(DossierKind.FIRST);
        for (DossierKind one : DossierKind.values()) {
            lines.add(new KindLine(
                    one,
                    frame.text("appraisal.kind." + one.name()),
                    situation.offers().possible(one).isPresent(),
                    text(one),
                    one == proposed));
        }
        return lines;
    }

    /** Every star that some possible kind may aim at. */
    public List<Choice> starChoices() {
        return situation.offers().byKind().values().stream()
                .filter(Offers.Offer.Possible.class::isInstance)
                .flatMap(offer -> ((Offers.Offer.Possible) offer).stars().stream())
                .distinct()
                .sorted()
                .map(star -> new Choice(Integer.toString(star), frame.text("dossier.stars", star)))
                .toList();
    }

    public String starValue() {
        if (stars != 0) {
            return Integer.toString(stars);
        }
        return situation
                .offers()
                .proposed()
                .flatMap(situation.offers()::possible)
                .map(possible -> Integer.toString(possible.stars().getFirst()))
                .orElse("3");
    }

    private String text(DossierKind one) {
        return switch (situation.offers().of(one)) {
            case Offers.Offer.NotPossible why -> DossierWords.notPossible(frame, why);
            case Offers.Offer.Possible(var offered, var window) ->
                window == null
                        ? frame.text("dossier.begin.why." + one.name(), DossierController.stars(offered))
                        : frame.text(
                                "dossier.begin.why." + one.name(),
                                DossierController.stars(offered),
                                frame.date(window.opensOn()),
                                frame.date(window.closesOn()));
        };
    }
}
