package vn.moixa.appraisal.criteria.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every number of a rating with the numbers it was made of, down to the raw marks (R162). Can be shown, kept, and recomputed line by line
 * by anybody who knows the twelve operations.
 *
 * @param set code of the criteria set
 */
public record ProofSheet(String set, int version, List<ProofStep> steps) {

    public ProofSheet {
        steps = List.copyOf(steps);
    }

    public Optional<ProofStep> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /** The ids of the lines whose value does not follow from the lines before them; empty when the sheet proves what it says. */
    public List<String> faults() {
        Map<String, Long> values = HashMap.newHashMap(steps.size());
        var faults = new ArrayList<String>();
        for (ProofStep step : steps) {
            boolean known = values.keySet().containsAll(step.from());
            if (!known || step.value() != expected(step, values) || values.containsKey(step.id())) {
                faults.add(step.id());
            }
            values.put(step.id(), step.value());
        }
        return faults;
    }

    /** The value of a step whose {@code value} is not known yet. */
    static long expected(ProofStep step, Map<String, Long> known) {
        var from = step.from().stream().map(id -> known.getOrDefault(id, 0L)).toList();
        return switch (step.op()) {
            case GIVEN -> step.value();
            case ONLY_WITH -> at(from, 0, 0) > 0 ? at(from, 1, 0) : 0;
            case SUM -> from.stream().mapToLong(Long::longValue).sum();
            case COUNT -> from.size();
            case MAX -> from.stream().mapToLong(Long::longValue).max().orElse(0);
            case MIN -> from.stream().mapToLong(Long::longValue).min().orElse(0);
            case DIFFERENCE -> at(from, 0, 0) - at(from, 1, 0);
            case AT_LEAST -> yes(at(from, 0, 0) >= step.factor() * at(from, 1, 1));
            case ALL -> yes(from.stream().allMatch(value -> value == 1));
            case NONE -> yes(from.stream().noneMatch(value -> value == 1));
            case SAME -> at(from, 0, 0);
            case HIGHEST_STAR -> highestStar(from);
        };
    }

    private static long at(List<Long> values, int place, long otherwise) {
        return place < values.size() ? values.get(place) : otherwise;
    }

    private static long yes(boolean answer) {
        return answer ? 1 : 0;
    }

    private static long highestStar(List<Long> reached) {
        int last = reached.lastIndexOf(1L);
        return last < 0 ? 0 : last + 3;
    }
}
