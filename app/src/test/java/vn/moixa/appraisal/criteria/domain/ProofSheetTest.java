package vn.moixa.appraisal.criteria.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.moixa.appraisal.criteria.SetFiles;
import vn.moixa.appraisal.criteria.Sheets;

/** A proof that can be recomputed line by line, and a forged one that cannot (R162). */
class ProofSheetTest {

    private final CriteriaSet tea = SetFiles.number(11);
    private final ProofSheet proof = CouncilRating.of(
                    tea, List.of(Sheets.of(tea, 74, 4), Sheets.of(tea, 71, 4)), Map.of(), List.of())
            .proof();

    @Test
    void everyRawMarkOfEverySheetIsInTheProofAndEveryOtherLineFollows() {
        assertThat(proof.steps().stream()
                        .filter(step -> step.kind() == ProofStep.Kind.MARK)
                        .count())
                .isEqualTo(2L * tea.leaves().size());
        assertThat(proof.steps().stream().filter(step -> step.op() == ProofStep.Op.GIVEN))
                .allMatch(step -> step.kind() == ProofStep.Kind.MARK);
        assertThat(proof.step("sum").orElseThrow().value()).isEqualTo(145);
        assertThat(proof.step("members").orElseThrow().value()).isEqualTo(2);
        assertThat(proof.step("result").orElseThrow().value()).isEqualTo(4);
        assertThat(proof.faults()).isEmpty();
    }

    @Test
    void R162_aChangedNumberIsNoticedWhereverItStands() {
        for (int i = 0; i < proof.steps().size(); i++) {
            var steps = new ArrayList<>(proof.steps());
            var step = steps.get(i);
            steps.set(
                    i,
                    new ProofStep(
                            step.id(),
                            step.kind(),
                            step.member(),
                            step.star(),
                            step.subject(),
                            step.op(),
                            step.from(),
                            step.factor(),
                            step.value() + 1,
                            step.note()));
            assertThat(new ProofSheet(proof.set(), proof.version(), steps).faults())
                    .as(step.id())
                    .isNotEmpty();
        }
    }

    @Test
    void aLineThatNamesAnUnknownOrDoubledLineIsAFault() {
        var sum =
                new ProofStep("total", ProofStep.Kind.TOTAL, 0, 0, "", ProofStep.Op.SUM, List.of("nowhere"), 0, 0, "");
        assertThat(new ProofSheet("QD26-2026/11", 1, List.of(sum)).faults()).containsExactly("total");
        var none = new ProofStep("x", ProofStep.Kind.MARK, 0, 0, "", ProofStep.Op.GIVEN, List.of(), 0, 1, "");
        assertThat(new ProofSheet("QD26-2026/11", 1, List.of(none, none)).faults())
                .containsExactly("x");
    }
}
