package vn.moixa.appraisal.decision.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.decision.domain.Award;
import vn.moixa.appraisal.decision.domain.CentreStars;
import vn.moixa.appraisal.decision.store.Results;
import vn.moixa.web.Choice;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;

/** Pages of results and of the way to the centre. */
public final class DecisionPages {

    private DecisionPages() {}

    /** What was typed into the form of a signed paper, with what is wrong. */
    public record Typed(Map<String, String> values, Set<String> chosen, FormErrors errors) {

        public static final Typed NOTHING = new Typed(Map.of(), Set.of(), FormErrors.NONE);

        public String get(String key) {
            return values.getOrDefault(key, "");
        }

        public @Nullable String error(String key) {
            return errors.of(key);
        }
    }

    /**
     * Results that wait for a paper, by the paper they ask for.
     *
     * @param refused the award whose form was refused, or null
     */
    public record ResultsPage(
            Frame frame,
            List<Results.Ruled> waiting,
            List<Results.Outcome> latest,
            Map<DossierId, String> names,
            boolean mayRecord,
            @Nullable Award refused,
            Typed typed) {

        public List<Award> awards() {
            return Arrays.stream(Award.values())
                    .filter(award -> !of(award).isEmpty())
                    .toList();
        }

        public List<Results.Ruled> of(Award award) {
            return waiting.stream().filter(ruled -> ruled.award() == award).toList();
        }

        public Typed typed(Award award) {
            return award == refused ? typed : Typed.NOTHING;
        }

        public boolean isChosen(Award award, Results.Ruled ruled) {
            return award != refused
                    || typed.chosen().contains(ruled.dossier().value().toString());
        }
    }

    /** Dossiers on the way to the centre. */
    public record CentrePage(Frame frame, List<Results.Ruled> dossiers) {}

    /** One of them: what was recorded, and the form of the next step. */
    public record CentreCasePage(
            Frame frame,
            Results.Ruled ruled,
            List<Results.Outcome> outcomes,
            boolean mayRecord,
            String refusedStep,
            Typed typed) {

        /** The steps possible now, the most usual first. */
        public List<String> steps() {
            return switch (ruled.state()) {
                case RESULT_APPROVED -> List.of("letter");
                case SENT_TO_CENTRE -> List.of("result");
                case CENTRE_RESULT -> List.of("decision", "refusal", "again");
                default -> List.of();
            };
        }

        public Typed typed(String step) {
            return step.equals(refusedStep) ? typed : Typed.NOTHING;
        }

        public List<Choice> stars() {
            int most = outcomes.stream()
                    .filter(outcome -> outcome.kind().equals(DossierState.CENTRE_RESULT.name()))
                    .map(Results.Outcome::average)
                    .filter(Objects::nonNull)
                    .reduce((first, last) -> last)
                    .map(CentreStars::atMost)
                    .orElse(0);
            var choices = new ArrayList<Choice>();
            for (int stars = most; stars >= 3; stars--) {
                choices.add(new Choice(Integer.toString(stars), frame.text("recognition.stars", stars)));
            }
            return choices;
        }
    }
}
