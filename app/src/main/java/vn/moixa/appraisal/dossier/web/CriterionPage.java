package vn.moixa.appraisal.dossier.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.criteria.domain.Condition;
import vn.moixa.appraisal.criteria.domain.Leaf;
import vn.moixa.appraisal.criteria.domain.Option;
import vn.moixa.appraisal.dossier.domain.Answer;
import vn.moixa.appraisal.evidence.domain.Evidence;
import vn.moixa.appraisal.evidence.domain.EvidenceKind;
import vn.moixa.web.Frame;

/** One criterion with its options, gates and papers. */
public record CriterionPage(Frame frame, DossierPage dossier, Leaf leaf, Answer answer, List<Evidence> vault) {

    /** One answer that may be chosen. */
    public record Line(String value, String text, @Nullable Integer points, int gate, boolean chosen) {}

    /** Answers of one scale; the heading is empty where there is only one scale (R27). */
    public record Scale(String heading, List<Line> lines) {}

    public String path() {
        return dossier.path() + "/criteria/" + leaf.number();
    }

    public String title() {
        return DossierWords.title(frame, leaf);
    }

    public List<Scale> scales() {
        var scales = new ArrayList<Scale>();
        for (int scale = leaf.cases() == 0 ? 0 : 1; scale <= leaf.cases(); scale++) {
            scales.add(new Scale(scale == 0 ? "" : frame.text("dossier.scale", scale), lines(scale)));
        }
        return scales;
    }

    public List<String> conditions() {
        return leaf.conditions().stream()
                .filter(condition -> condition.kind() != Condition.Kind.CHOOSE_ONE_CASE)
                .map(condition -> condition.text().in(frame.language()))
                .toList();
    }

    public boolean isKnockOut() {
        return leaf.conditions().stream().anyMatch(condition -> condition.kind() == Condition.Kind.KNOCKOUT);
    }

    /** Kinds of papers that usually prove it (R107). */
    public String usual() {
        return leaf.criterion().evidence().stream()
                .flatMap(name -> EvidenceKind.of(name).stream())
                .map(kind -> frame.text("evidence.kind." + kind.name()))
                .collect(Collectors.joining(", "));
    }

    /** Papers of the vault that are not beside this criterion yet; the usual kinds first. */
    public List<vn.moixa.web.Choice> offered() {
        var linked = dossier.whole().draft().evidenceOf(leaf.number());
        var usual = leaf.criterion().evidence();
        return vault.stream()
                .filter(paper -> !linked.contains(paper.id()))
                .sorted(java.util.Comparator.comparing(
                        paper -> !usual.contains(paper.facts().kind().name())))
                .map(paper -> new vn.moixa.web.Choice(
                        paper.id().value().toString(),
                        frame.text("evidence.kind." + paper.facts().kind().name()) + ": "
                                + paper.facts().title()))
                .toList();
    }

    public @Nullable String previous() {
        return neighbour(-1);
    }

    public @Nullable String next() {
        return neighbour(1);
    }

    public String newPaperHref() {
        String kind = leaf.criterion().evidence().isEmpty()
                ? ""
                : "&kind=" + leaf.criterion().evidence().getFirst();
        return "/appraisal/evidence/new?producer=" + dossier.head().producer().value() + kind + "&dossier="
                + dossier.head().id().value() + "&criterion=" + leaf.number();
    }

    private List<Line> lines(int scale) {
        var lines = new ArrayList<Line>();
        for (Option option : leaf.optionsOf(scale)) {
            lines.add(new Line(
                    scale + ":" + option.points(),
                    option.text().in(frame.language()),
                    option.points(),
                    option.minForStar(),
                    isChosen(option.points(), scale, false)));
        }
        if (leaf.criterion().isYesOrNo()) {
            lines.add(new Line(
                    scale + ":" + leaf.max(),
                    frame.text("dossier.option.yes"),
                    leaf.max(),
                    0,
                    isChosen(leaf.max(), scale, false)));
        }
        lines.add(new Line(scale + ":none", frame.text("dossier.option.none-met"), 0, 0, isChosen(0, scale, true)));
        return lines;
    }

    private boolean isChosen(int points, int scale, boolean noneMet) {
        return answer.points() != null
                && answer.points() == points
                && answer.caseNumber() == scale
                && answer.noneMet() == noneMet;
    }

    private @Nullable String neighbour(int step) {
        var leaves = dossier.whole().criteria().set().leaves();
        for (int place = 0; place < leaves.size(); place++) {
            if (leaves.get(place).number().equals(leaf.number())) {
                int other = place + step;
                return other < 0 || other >= leaves.size()
                        ? null
                        : leaves.get(other).number();
            }
        }
        return null;
    }
}
