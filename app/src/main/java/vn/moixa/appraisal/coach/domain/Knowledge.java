package vn.moixa.appraisal.coach.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.moixa.appraisal.criteria.domain.Text;

/**
 * What closes a criterion or a gate, who helps and which support line may pay (R35). Advice of the house, never law; costs and amounts are
 * not guessed, so none are told.
 */
public record Knowledge(
        Text note,
        Text cost,
        Text supportAmount,
        Map<String, Office> helpers,
        Map<String, SupportLine> supportLines,
        Map<String, Text> terms,
        Map<String, Advice> byKey) {

    public Knowledge {
        helpers = Map.copyOf(helpers);
        supportLines = Map.copyOf(supportLines);
        terms = Map.copyOf(terms);
        byKey = Map.copyOf(byKey);
    }

    /** An office that helps, and with what. */
    public record Office(Text name, Text helps) {}

    /** A support line of the plan and whom it serves. */
    public record SupportLine(Text name, Text who) {}

    /** How to close one criterion, and what a gate of it asks in particular. */
    public record Advice(
            Text closes, List<String> evidence, List<String> helpers, List<String> support, List<GateAdvice> gates) {

        public Advice {
            evidence = List.copyOf(evidence);
            helpers = List.copyOf(helpers);
            support = List.copyOf(support);
            gates = List.copyOf(gates);
        }

        /** The advice for a gate of one set, if it has its own. */
        public Optional<GateAdvice> gate(int star, int set) {
            return gates.stream()
                    .filter(gate -> gate.star() == star
                            && (gate.sets().isEmpty() || gate.sets().contains(set)))
                    .findFirst();
        }
    }

    /** Empty sets mean all. */
    public record GateAdvice(int star, Set<Integer> sets, Text closes, List<String> evidence) {

        public GateAdvice {
            sets = Set.copyOf(sets);
            evidence = List.copyOf(evidence);
        }
    }

    public Optional<Advice> of(String stableKey) {
        return Optional.ofNullable(byKey.get(stableKey));
    }
}
