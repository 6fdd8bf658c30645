package vn.moixa.appraisal.criteria.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From sums to stars: the same last lines for an own estimate and for a council (R21). */
final class StarSteps {

    private static final int[] STARS = {3, 4, 5};

    private StarSteps() {}

    /** How a gate is answered within a proof; must write a line with the id of {@link #gateId}. */
    interface GateAnswer {
        boolean met(Gate gate);
    }

    /** The stars reached and the gates not met. */
    record Stars(int reached, Map<Gate, Boolean> gates) {

        List<Gate> unmet() {
            return gates.entrySet().stream()
                    .filter(gate -> !gate.getValue())
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    static String gateId(Gate gate) {
        return "gate:" + gate.star() + ":" + gate.criterion();
    }

    /** {@code compared} are the steps whose first is the sum and whose second, if any, the number of sheets. */
    static Stars write(
            Proof proof, CriteriaSet set, List<String> compared, List<KnockOut> knockOuts, GateAnswer answer) {
        var gates = new LinkedHashMap<Gate, Boolean>();
        set.gates().forEach(gate -> gates.put(gate, answer.met(gate)));
        var found = new ArrayList<String>();
        for (KnockOut knockOut : knockOuts) {
            String id = "knock-out:" + knockOut.key();
            if (!proof.knows(id)) {
                proof.given(id, ProofStep.Kind.KNOCK_OUT, 0, 0, knockOut.key(), 1, knockOut.reason());
                found.add(id);
            }
        }
        proof.step("no-knock-out", ProofStep.Kind.NO_KNOCK_OUT, 0, "", ProofStep.Op.NONE, found);
        var stars = new ArrayList<String>();
        for (int star : STARS) {
            String band = "band:" + star;
            proof.star(band, ProofStep.Kind.BAND, star, "", ProofStep.Op.AT_LEAST, compared, set.edgeOf(star));
            var needs = new ArrayList<String>();
            needs.add(band);
            gates.keySet().stream().filter(gate -> gate.star() <= star).forEach(gate -> needs.add(gateId(gate)));
            needs.add("no-knock-out");
            proof.star("star:" + star, ProofStep.Kind.STAR, star, "", ProofStep.Op.ALL, needs, 0);
            stars.add("star:" + star);
        }
        int reached = (int) proof.step("result", ProofStep.Kind.RESULT, 0, "", ProofStep.Op.HIGHEST_STAR, stars);
        return new Stars(reached, gates);
    }

    static int band(CriteriaSet set, Mean mean) {
        return set.head().bands().stream()
                .filter(band -> mean.isAtLeast(band.from()))
                .mapToInt(Band::star)
                .max()
                .orElse(1);
    }

    /** Grounds that the marks themselves say (set 16: a zero among the sensory criteria). */
    static List<KnockOut> saidByMarks(CriteriaSet set, Marks marks) {
        return set.knockOutGrounds().stream()
                .filter(ground -> ground.trigger() == Condition.Trigger.ZERO_IN_GROUP)
                .filter(ground -> zeroBeside(set, ground.place(), marks))
                .map(ground -> new KnockOut(ground.key(), ""))
                .toList();
    }

    private static boolean zeroBeside(CriteriaSet set, String place, Marks marks) {
        String group = set.leaf(place).map(leaf -> leaf.group().number()).orElse(place);
        return set.leaves().stream()
                .filter(leaf -> leaf.group().number().equals(group))
                .anyMatch(leaf -> marks.on(leaf.number())
                        .filter(mark -> mark.points() == 0)
                        .isPresent());
    }

    static void refuseUnknown(CriteriaSet set, List<KnockOut> knockOuts) {
        for (KnockOut knockOut : knockOuts) {
            if (set.knockOutGround(knockOut.key()).isEmpty()) {
                throw new IllegalArgumentException("No ground " + knockOut.key() + " in " + set.code());
            }
        }
    }
}
