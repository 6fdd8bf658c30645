package vn.moixa.appraisal.criteria.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * What one sheet would give: the producer's own estimate (R79), the public calculator, a member's own sheet. Marks that are missing are
 * taken as not reached yet; {@link Sums#isComplete} says whether some are.
 *
 * @param band the score band 1–5 of the total alone
 * @param gatesNotMet in the order of the stars
 * @param notAssessed criteria left empty because a knock-out stopped the sheet; they are no zeros in any statistics (R42)
 */
public record Rating(
        CriteriaSet set,
        Marks marks,
        Sums sums,
        int band,
        List<Gate> gatesNotMet,
        RatingResult result,
        List<String> notAssessed,
        ProofSheet proof) {

    public static Rating of(CriteriaSet set, Marks marks) {
        return of(set, marks, List.of());
    }

    /** The marks must be marks of the set ({@link Marks#faultsIn}), the knock-outs grounds of it. */
    public static Rating of(CriteriaSet set, Marks marks, List<KnockOut> found) {
        StarSteps.refuseUnknown(set, found);
        var proof = new Proof(set);
        var sums = Sums.write(proof, set, marks, 0);
        var knockOuts = new ArrayList<>(found);
        knockOuts.addAll(StarSteps.saidByMarks(set, marks));
        var stars = StarSteps.write(proof, set, List.of(Sums.totalId(0)), knockOuts, gate -> answer(proof, gate) == 1);
        int band = StarSteps.band(set, new Mean(sums.total(), 1));
        RatingResult result;
        if (!knockOuts.isEmpty()) {
            result = new RatingResult.KnockedOut(List.copyOf(knockOuts));
        } else if (stars.reached() > 0) {
            result = new RatingResult.Stars(stars.reached());
        } else {
            result = new RatingResult.NotRecognised(band);
        }
        boolean stopped = knockOuts.stream()
                .anyMatch(knockOut -> set.knockOutGround(knockOut.key())
                        .filter(KnockOutGround::stopsTheSheet)
                        .isPresent());
        return new Rating(
                set, marks, sums, band, stars.unmet(), result, stopped ? sums.unmarked() : List.of(), proof.sheet());
    }

    public int total() {
        return sums.total();
    }

    private static long answer(Proof proof, Gate gate) {
        String points = Sums.leafId(0, gate.criterion());
        return proof.star(
                StarSteps.gateId(gate),
                ProofStep.Kind.GATE,
                gate.star(),
                gate.criterion(),
                ProofStep.Op.AT_LEAST,
                proof.knows(points) ? List.of(points) : List.of(),
                gate.minPoints());
    }
}
