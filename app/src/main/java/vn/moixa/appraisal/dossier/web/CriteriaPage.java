package vn.moixa.appraisal.dossier.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.moixa.appraisal.criteria.domain.Gate;
import vn.moixa.appraisal.criteria.domain.Leaf;
import vn.moixa.appraisal.criteria.domain.Part;
import vn.moixa.web.Frame;
import vn.moixa.web.Tone;

/** The self-score, criterion by criterion in the order of the set (R77 III). A copied dossier shows first what needs work (R81). */
public record CriteriaPage(Frame frame, DossierPage dossier, boolean all) {

    public List<Part> parts() {
        return dossier.whole().criteria().set().parts();
    }

    public List<Leaf> leaves(Part part) {
        return dossier.leaves(part).stream()
                .filter(leaf -> all || needsWork(leaf))
                .toList();
    }

    public String href(Leaf leaf) {
        return dossier.path() + "/criteria/" + leaf.number();
    }

    /** Which stars ask for something here, and whether it is reached. */
    public String gates(Leaf leaf) {
        return gatesOf(leaf).stream()
                .map(gate -> frame.text("dossier.gate.short", gate.star(), gate.minPoints()))
                .collect(Collectors.joining(" · "));
    }

    public Tone tone(Leaf leaf) {
        if (!dossier.whole().draft().answer(leaf.number()).isAnswered()) {
            return Tone.OFF;
        }
        return openGate(leaf).isPresent() || dossier.papers(leaf).stream().anyMatch(dossier::isAtRisk)
                ? Tone.SOON
                : Tone.OK;
    }

    public String state(Leaf leaf) {
        if (!dossier.whole().draft().answer(leaf.number()).isAnswered()) {
            return frame.text("dossier.criterion.open");
        }
        if (dossier.papers(leaf).stream().anyMatch(dossier::isAtRisk)) {
            return frame.text("dossier.criterion.paper");
        }
        return openGate(leaf)
                .map(gate -> frame.text("dossier.criterion.gate", gate.star()))
                .orElse(frame.text("dossier.task.done"));
    }

    private boolean needsWork(Leaf leaf) {
        return dossier.whole().draft().isChanged(leaf.number()) || tone(leaf) != Tone.OK;
    }

    /** A gate of the star aimed at that the answer does not reach or that has no paper. */
    private Optional<Gate> openGate(Leaf leaf) {
        var answer = dossier.whole().draft().answer(leaf.number());
        int points = answer.points() == null ? 0 : answer.points();
        return gatesOf(leaf).stream()
                .filter(gate -> gate.star() <= dossier.head().aimedStars())
                .filter(gate ->
                        points < gate.minPoints() || dossier.papers(leaf).isEmpty())
                .findFirst();
    }

    private List<Gate> gatesOf(Leaf leaf) {
        return dossier.whole().criteria().set().gates().stream()
                .filter(gate -> gate.criterion().equals(leaf.number()))
                .toList();
    }
}
