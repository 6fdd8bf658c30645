package vn.moixa.appraisal.criteria.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A proof being written: every value is computed from the lines before it, so nothing can be in the result that is not in the proof. */
final class Proof {

    private final CriteriaSet set;
    private final List<ProofStep> steps = new ArrayList<>();
    private final Map<String, Long> values = new HashMap<>();

    Proof(CriteriaSet set) {
        this.set = set;
    }

    /** Writes a line and gives its value. */
    long add(ProofStep draft) {
        long value = ProofSheet.expected(draft, values);
        steps.add(new ProofStep(
                draft.id(),
                draft.kind(),
                draft.member(),
                draft.star(),
                draft.subject(),
                draft.op(),
                draft.from(),
                draft.factor(),
                value,
                draft.note()));
        values.put(draft.id(), value);
        return value;
    }

    long given(String id, ProofStep.Kind kind, int member, int star, String subject, long value, String note) {
        return add(new ProofStep(id, kind, member, star, subject, ProofStep.Op.GIVEN, List.of(), 0, value, note));
    }

    long step(String id, ProofStep.Kind kind, int member, String subject, ProofStep.Op op, List<String> from) {
        return add(new ProofStep(id, kind, member, 0, subject, op, from, 0, 0, ""));
    }

    /** Compares, or joins comparisons, on the way to a star. */
    long star(
            String id, ProofStep.Kind kind, int star, String subject, ProofStep.Op op, List<String> from, long factor) {
        return add(new ProofStep(id, kind, 0, star, subject, op, from, factor, 0, ""));
    }

    boolean knows(String id) {
        return values.containsKey(id);
    }

    ProofSheet sheet() {
        return new ProofSheet(set.code().value(), set.version(), steps);
    }
}
