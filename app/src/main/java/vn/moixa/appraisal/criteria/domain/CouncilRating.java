package vn.moixa.appraisal.criteria.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the sheets of a council give (R21, R23, R36, R64): the sum and the number of totals, never a rounded average.
 *
 * @param sheets sums of each sheet, in the order given
 * @param average absent while a sheet is unfinished
 * @param spread highest less lowest total; 0 for one sheet
 * @param band of the average alone, 0 while there is none
 * @param gates every gate with proposal and finding
 * @param saidByMarks knock-outs that a mark of some sheet says and the council has not confirmed; they end nothing by themselves (R41)
 */
public record CouncilRating(
        CriteriaSet set,
        List<Sums> sheets,
        Optional<Mean> average,
        int spread,
        int band,
        List<GateView> gates,
        List<KnockOut> saidByMarks,
        RatingResult result,
        ProofSheet proof) {

    /**
     * @param findings of the council by gate; where one is missing the proposal stands
     * @param knockOuts confirmed by the council
     */
    public static CouncilRating of(
            CriteriaSet set, List<Marks> sheets, Map<GateKey, GateFinding> findings, List<KnockOut> knockOuts) {
        StarSteps.refuseUnknown(set, knockOuts);
        for (GateKey key : findings.keySet()) {
            if (set.gate(key).isEmpty()) {
                throw unknown(set, key);
            }
        }
        var proof = new Proof(set);
        var sums = new ArrayList<Sums>();
        for (int member = 1; member <= sheets.size(); member++) {
            sums.add(Sums.write(proof, set, sheets.get(member - 1), member));
        }
        var totals =
                IntStream.rangeClosed(1, sheets.size()).mapToObj(Sums::totalId).toList();
        long sum = proof.step("sum", ProofStep.Kind.SUM_OF_TOTALS, 0, "", ProofStep.Op.SUM, totals);
        proof.step("members", ProofStep.Kind.MEMBERS, 0, "", ProofStep.Op.COUNT, totals);
        proof.step("highest", ProofStep.Kind.HIGHEST, 0, "", ProofStep.Op.MAX, totals);
        proof.step("lowest", ProofStep.Kind.LOWEST, 0, "", ProofStep.Op.MIN, totals);
        long spread = proof.step(
                "spread", ProofStep.Kind.SPREAD, 0, "", ProofStep.Op.DIFFERENCE, List.of("highest", "lowest"));
        var views = new LinkedHashMap<Gate, GateView>();
        set.gates().forEach(gate -> views.put(gate, view(proof, gate, sums, findings.get(gate.key()))));
        var stars = StarSteps.write(
                proof,
                set,
                List.of("sum", "members"),
                knockOuts,
                gate -> answer(proof, Objects.requireNonNull(views.get(gate))));
        boolean complete = !sums.isEmpty() && sums.stream().allMatch(Sums::isComplete);
        var average = complete ? Optional.of(new Mean(sum, sums.size())) : Optional.<Mean>empty();
        int band = average.map(mean -> StarSteps.band(set, mean)).orElse(0);
        return new CouncilRating(
                set,
                List.copyOf(sums),
                average,
                (int) spread,
                band,
                List.copyOf(views.values()),
                saidByMarks(set, sheets, knockOuts),
                result(sums, complete, band, stars, knockOuts),
                proof.sheet());
    }

    /** Gates on which members disagree and the council has found nothing yet. */
    public List<GateView> openGates() {
        return gates.stream()
                .filter(gate -> gate.isSplit() && gate.finding() == null)
                .toList();
    }

    public List<Gate> gatesNotMet() {
        return gates.stream().filter(gate -> !gate.met()).map(GateView::gate).toList();
    }

    private static RatingResult result(
            List<Sums> sums, boolean complete, int band, StarSteps.Stars stars, List<KnockOut> knockOuts) {
        if (!knockOuts.isEmpty()) {
            return new RatingResult.KnockedOut(List.copyOf(knockOuts));
        }
        if (!complete) {
            return new RatingResult.Unfinished(sums.stream().map(Sums::unmarked).toList());
        }
        return stars.reached() > 0 ? new RatingResult.Stars(stars.reached()) : new RatingResult.NotRecognised(band);
    }

    private static GateView view(Proof proof, Gate gate, List<Sums> sums, @Nullable GateFinding finding) {
        var marked = IntStream.rangeClosed(1, sums.size())
                .mapToObj(member -> Sums.leafId(member, gate.criterion()))
                .filter(proof::knows)
                .toList();
        String about = ":" + gate.star() + ":" + gate.criterion();
        long points = proof.star(
                "gate-points" + about,
                ProofStep.Kind.GATE_POINTS,
                gate.star(),
                gate.criterion(),
                ProofStep.Op.SUM,
                marked,
                0);
        long proposed = proof.star(
                "gate-proposal" + about,
                ProofStep.Kind.GATE_PROPOSAL,
                gate.star(),
                gate.criterion(),
                ProofStep.Op.AT_LEAST,
                List.of("gate-points" + about, "members"),
                gate.minPoints());
        if (finding != null) {
            proof.given(
                    "gate-finding" + about,
                    ProofStep.Kind.GATE_FINDING,
                    0,
                    gate.star(),
                    gate.criterion(),
                    finding.met() ? 1 : 0,
                    finding.reason());
        }
        int above = (int) sums.stream()
                .filter(sheet -> sheet.counted().getOrDefault(gate.criterion(), 0) >= gate.minPoints())
                .count();
        return new GateView(gate, points, above, sums.size() - above, proposed == 1 && !sums.isEmpty(), finding);
    }

    private static boolean answer(Proof proof, GateView view) {
        var gate = view.gate();
        String said = (view.finding() == null ? "gate-proposal" : "gate-finding") + ":" + gate.star() + ":"
                + gate.criterion();
        return proof.star(
                        StarSteps.gateId(gate),
                        ProofStep.Kind.GATE,
                        gate.star(),
                        gate.criterion(),
                        ProofStep.Op.SAME,
                        List.of(said),
                        0)
                == 1;
    }

    private static List<KnockOut> saidByMarks(CriteriaSet set, List<Marks> sheets, List<KnockOut> confirmed) {
        return sheets.stream()
                .flatMap(sheet -> StarSteps.saidByMarks(set, sheet).stream())
                .distinct()
                .filter(said ->
                        confirmed.stream().noneMatch(known -> known.key().equals(said.key())))
                .toList();
    }

    private static IllegalArgumentException unknown(CriteriaSet set, GateKey key) {
        return new IllegalArgumentException("No gate " + key + " in " + set.code());
    }
}
