package vn.moixa.appraisal.criteria.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A criterion that is marked, with where it stands in its set. */
public record Leaf(Part part, Group group, @Nullable Criterion parent, Criterion criterion) {

    public String number() {
        return criterion.number();
    }

    public int max() {
        return criterion.max();
    }

    public Text title() {
        return criterion.title();
    }

    public List<Option> options() {
        return criterion.options();
    }

    /** Its own conditions and those printed above it. */
    public List<Condition> conditions() {
        var all = new ArrayList<>(group.conditions());
        if (parent != null) {
            all.addAll(parent.conditions());
        }
        all.addAll(criterion.conditions());
        return List.copyOf(all);
    }

    /** How many alternative scales it offers; 0 when there is only one. */
    public int cases() {
        return options().stream().mapToInt(Option::caseNumber).max().orElse(0);
    }

    public List<Option> optionsOf(int caseNumber) {
        return options().stream()
                .filter(option -> option.caseNumber() == caseNumber)
                .toList();
    }

    /** The points a mark may have; "none met" is always among them as 0 (R24). */
    public List<Integer> offered(int caseNumber) {
        IntStream points = criterion.isYesOrNo()
                ? IntStream.of(0, max())
                : IntStream.concat(
                        IntStream.of(0), optionsOf(caseNumber).stream().mapToInt(Option::points));
        return points.sorted().distinct().boxed().toList();
    }

    public Optional<Option> option(Mark mark) {
        return optionsOf(mark.caseNumber()).stream()
                .filter(option -> option.points() == mark.points())
                .findFirst();
    }

    /** The criterion without which this one does not count (R27). */
    public Optional<String> dependsOn() {
        return conditions().stream()
                .filter(condition -> condition.kind() == Condition.Kind.APPLICABILITY)
                .map(Condition::dependsOn)
                .findFirst();
    }
}
