package vn.moixa.appraisal.criteria.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.criteria.domain.Condition;
import vn.moixa.appraisal.criteria.domain.CriteriaSet;
import vn.moixa.appraisal.criteria.domain.Gate;
import vn.moixa.appraisal.criteria.domain.Leaf;
import vn.moixa.appraisal.criteria.domain.Mark;
import vn.moixa.appraisal.criteria.domain.Option;
import vn.moixa.appraisal.criteria.domain.Text;
import vn.moixa.web.Frame;

/** The words of a set in the language of the page. */
public final class SetWords {

    /**
     * One line to choose.
     *
     * @param star whose least it is, or 0
     * @param caseName heads the first line of an alternative scale, else null
     */
    public record Line(
            String value,
            String text,
            int points,
            int star,
            @Nullable String caseName) {}

    private final Frame frame;
    private final CriteriaSet set;

    public SetWords(Frame frame, CriteriaSet set) {
        this.frame = frame;
        this.set = set;
    }

    public String text(Text text) {
        return text.in(frame.language());
    }

    public String name() {
        return text(set.name());
    }

    public String title(String criterion) {
        return set.leaf(criterion).map(leaf -> text(leaf.title())).orElse(criterion);
    }

    /** What the scale says for these points. */
    public String option(Leaf leaf, int points, int caseNumber) {
        if (points == 0 && leaf.option(Mark.of(0, caseNumber)).isEmpty()) {
            return frame.text(leaf.criterion().isYesOrNo() ? "criteria.option.no" : "criteria.option.none-met");
        }
        return leaf.option(Mark.of(points, caseNumber))
                .map(option -> text(option.text()))
                .orElseGet(() -> frame.text("criteria.option.yes"));
    }

    public String gate(Gate gate) {
        var leaf = set.leaf(gate.criterion()).orElseThrow();
        return option(leaf, gate.minPoints(), leaf.cases() == 0 ? 0 : 1);
    }

    /** Everything that can be chosen, "none met" first where the scale prints no zero (R24). */
    public List<Line> lines(Leaf leaf) {
        var lines = new ArrayList<Line>();
        if (leaf.criterion().isYesOrNo()) {
            lines.add(new Line("0", frame.text("criteria.option.no"), 0, 0, null));
            lines.add(new Line(Integer.toString(leaf.max()), frame.text("criteria.option.yes"), leaf.max(), 0, null));
            return lines;
        }
        for (int scale = leaf.cases() == 0 ? 0 : 1; scale <= leaf.cases(); scale++) {
            var options = leaf.optionsOf(scale);
            String prefix = scale == 0 ? "" : scale + "-";
            @Nullable
            String caseName = scale == 0 ? null : text(options.getFirst().caseName());
            if (options.stream().noneMatch(option -> option.points() == 0)) {
                lines.add(new Line(prefix + "0", frame.text("criteria.option.none-met"), 0, 0, caseName));
                caseName = null;
            }
            for (Option option : options) {
                lines.add(new Line(
                        prefix + option.points(), text(option.text()), option.points(), option.minForStar(), caseName));
                caseName = null;
            }
        }
        return lines;
    }

    public String condition(Condition condition) {
        return frame.text("criteria.condition." + condition.kind().name().toLowerCase(Locale.ROOT));
    }

    public List<String> evidence(Leaf leaf) {
        return leaf.criterion().evidence().stream()
                .map(kind -> frame.text(
                        "criteria.evidence." + kind.toLowerCase(Locale.ROOT).replace('_', '-')))
                .toList();
    }
}
