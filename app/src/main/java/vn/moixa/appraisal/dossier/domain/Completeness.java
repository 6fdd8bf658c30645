package vn.moixa.appraisal.dossier.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import vn.moixa.appraisal.EvidenceId;
import vn.moixa.appraisal.criteria.domain.CriteriaSet;
import vn.moixa.appraisal.criteria.domain.Gate;
import vn.moixa.appraisal.criteria.domain.Leaf;
import vn.moixa.appraisal.criteria.domain.Rating;
import vn.moixa.appraisal.evidence.domain.Evidence;

/**
 * What a dossier still lacks for the star aimed at (R82). Gaps warn; only what makes it no dossier at all ({@link #missingFields}) hinders.
 *
 * @param rating what the producer's own marks give (R79)
 * @param supported the highest star for which nothing is missing: points, gates, and a valid paper for each gate; 0 for none
 */
public record Completeness(int aimed, Rating rating, int supported, List<Gap> gaps) {

    public Completeness {
        gaps = List.copyOf(gaps);
    }

    /** One thing that is missing. */
    public sealed interface Gap {
        record FieldMissing(FormField field) implements Gap {}

        record Unanswered(Leaf leaf) implements Gap {}

        record PointsMissing(int star, int total, int edge) implements Gap {}

        record GateNotReached(Gate gate, Leaf leaf, int points) implements Gap {}

        record GateWithoutEvidence(Gate gate, Leaf leaf) implements Gap {}

        record PaperNotValid(Leaf leaf, Evidence paper) implements Gap {}
    }

    public static Completeness of(Draft draft, CriteriaSet set, Map<EvidenceId, Evidence> papers, LocalDate day) {
        int aimed = draft.head().aimedStars();
        var rating = Rating.of(set, draft.marks());
        var gaps = new ArrayList<Gap>();
        for (FormField field : FormField.values()) {
            if (field.required()
                    && field.isAskedOf(draft.head().kind())
                    && draft.value(field).isEmpty()) {
                gaps.add(new Gap.FieldMissing(field));
            }
        }
        for (Leaf leaf : set.leaves()) {
            if (!draft.answer(leaf.number()).isAnswered()) {
                gaps.add(new Gap.Unanswered(leaf));
            }
        }
        if (rating.total() < set.edgeOf(aimed)) {
            gaps.add(new Gap.PointsMissing(aimed, rating.total(), set.edgeOf(aimed)));
        }
        for (Gate gate : rating.gatesNotMet()) {
            if (gate.star() <= aimed) {
                int points = rating.sums().counted().getOrDefault(gate.criterion(), 0);
                gaps.add(new Gap.GateNotReached(gate, leaf(set, gate), points));
            }
        }
        // A criterion with gates of several stars lacks its paper once.
        var withoutPaper = new LinkedHashSet<String>();
        for (Gate gate : set.gates()) {
            if (gate.star() <= aimed
                    && !hasPaper(draft, papers, gate.criterion(), day)
                    && withoutPaper.add(gate.criterion())) {
                gaps.add(new Gap.GateWithoutEvidence(gate, leaf(set, gate)));
            }
        }
        for (Leaf leaf : set.leaves()) {
            for (EvidenceId id : draft.evidenceOf(leaf.number())) {
                Evidence paper = papers.get(id);
                if (paper != null && !paper.countsOn(day)) {
                    gaps.add(new Gap.PaperNotValid(leaf, paper));
                }
            }
        }
        return new Completeness(aimed, rating, supported(draft, set, papers, rating, day), gaps);
    }

    /** Nothing is missing for the star aimed at. */
    public boolean isComplete() {
        return gaps.isEmpty();
    }

    /** What Mẫu 01 and 02 cannot be handed in without. */
    public List<FormField> missingFields() {
        return gaps.stream()
                .filter(Gap.FieldMissing.class::isInstance)
                .map(gap -> ((Gap.FieldMissing) gap).field())
                .toList();
    }

    /** What hinders the star aimed at, though the dossier may be handed in for a lower one. */
    public List<Gap> warnings() {
        return gaps.stream().filter(gap -> !(gap instanceof Gap.FieldMissing)).toList();
    }

    private static int supported(
            Draft draft, CriteriaSet set, Map<EvidenceId, Evidence> papers, Rating rating, LocalDate day) {
        int stars = rating.result().stars();
        return set.gates().stream()
                .filter(gate -> !hasPaper(draft, papers, gate.criterion(), day))
                .mapToInt(gate -> gate.star() - 1)
                .filter(below -> below < stars)
                .min()
                .stream()
                .map(below -> below < 3 ? 0 : below)
                .findFirst()
                .orElse(stars);
    }

    private static boolean hasPaper(Draft draft, Map<EvidenceId, Evidence> papers, String criterion, LocalDate day) {
        return draft.evidenceOf(criterion).stream()
                .map(papers::get)
                .anyMatch(paper -> paper != null && paper.countsOn(day));
    }

    private static Leaf leaf(CriteriaSet set, Gate gate) {
        return set.leaf(gate.criterion()).orElseThrow();
    }
}
