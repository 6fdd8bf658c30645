package vn.moixa.appraisal.criteria.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.moixa.appraisal.criteria.SetFiles;
import vn.moixa.appraisal.criteria.Sheets;

/** What is printed beside the criteria (R27) and what ends an evaluation (R39–R42). */
class ConditionRulesTest {

    private final CriteriaSet tea = SetFiles.number(11);

    @Test
    void R27_withoutAStoryItsStructureCountsNothing() {
        var marks = Sheets.of(tea, 80, 0).with("5.1", Mark.NONE_MET).with("5.2", Mark.of(2));
        var sums = Sums.of(tea, marks);
        assertThat(sums.counted()).containsEntry("5.1", 0).containsEntry("5.2", 0);
        assertThat(sums.groups().get("5"))
                .isEqualTo(marks.on("5.3").orElseThrow().points());
        // The mark itself is kept, and the proof says why it does not count.
        var proof = Rating.of(tea, marks).proof();
        assertThat(proof.step("mark:5.2").orElseThrow().value()).isEqualTo(2);
        assertThat(proof.step("points:5.2").orElseThrow().value()).isZero();
        assertThat(proof.faults()).isEmpty();
    }

    @Test
    void R27_withoutAStoryItsStructureNeedsNoMark() {
        var marks = Sheets.of(tea, 80, 0).with("5.1", Mark.NONE_MET).without("5.2");
        assertThat(Sums.of(tea, marks).isComplete()).isTrue();
        assertThat(Rating.of(tea, marks).proof().faults()).isEmpty();
    }

    @Test
    void R27_aStoryNotYetMarkedForcesNothing() {
        assertThat(Sums.of(tea, Marks.ofPoints(Map.of("5.2", 2))).total()).isEqualTo(2);
        assertThat(Sums.of(tea, Marks.ofPoints(Map.of("5.1", 1, "5.2", 2))).total())
                .isEqualTo(3);
    }

    @Test
    void R27_everySetButTourismAsksForAStoryFirst() {
        var dependent = SetFiles.inForce()
                .filter(set -> set.leaf("5.2").orElseThrow().dependsOn().equals(java.util.Optional.of("5.1")))
                .map(set -> set.number().orElseThrow())
                .toList();
        assertThat(dependent).hasSize(25).doesNotContain(26);
    }

    @ParameterizedTest
    @CsvSource({"8,3", "9,2", "15,3"})
    void R27_tourismOffersTwoScalesAndTheCaseComesFirst(String criterion, int best) {
        var tourism = SetFiles.number(26);
        var leaf = tourism.leaf(criterion).orElseThrow();
        assertThat(leaf.cases()).isEqualTo(2);
        assertThat(Marks.ofPoints(Map.of(criterion, best)).faultsIn(tourism))
                .containsExactly(new MarkFault.CaseNotChosen(criterion, 2));
        for (int scale = 1; scale <= 2; scale++) {
            var marks = Marks.of(Map.of(criterion, best), Map.of(criterion, scale));
            assertThat(marks.faultsIn(tourism)).isEmpty();
            assertThat(Sums.of(tourism, marks).total()).isEqualTo(best);
            assertThat(leaf.option(Mark.of(best, scale)).orElseThrow().caseNumber())
                    .isEqualTo(scale);
        }
        assertThat(Marks.of(Map.of(criterion, best), Map.of(criterion, 3)).faultsIn(tourism))
                .containsExactly(new MarkFault.NoSuchCase(criterion, 3, 2));
        assertThat(Marks.of(Map.of(criterion, 0), Map.of(criterion, 2)).faultsIn(tourism))
                .isEmpty();
    }

    @Test
    void R27_aCaseIsRefusedWhereThereIsOneScaleOnly() {
        assertThat(Marks.of(Map.of("4.1", 3), Map.of("4.1", 1)).faultsIn(tea))
                .containsExactly(new MarkFault.NoSuchCase("4.1", 1, 0));
    }

    @Test
    void R27_allFiveKindsOccurAndNotesAndRequirementsChangeNoPoints() {
        var kinds = SetFiles.inForce()
                .flatMap(set -> set.leaves().stream())
                .flatMap(leaf -> leaf.conditions().stream())
                .map(Condition::kind)
                .collect(Collectors.toSet());
        assertThat(kinds).containsExactlyInAnyOrder(Condition.Kind.values());
        // 1.1 of set 1 carries a requirement, 1.4 a note.
        var vegetables = SetFiles.number(1);
        assertThat(vegetables.leaf("1.1").orElseThrow().conditions())
                .extracting(Condition::kind)
                .contains(Condition.Kind.REQUIREMENT);
        assertThat(Sums.of(vegetables, Marks.ofPoints(Map.of("1.1", 3, "1.4", 2)))
                        .total())
                .isEqualTo(5);
    }

    @Test
    void R29_theKindOfOwnerMovesTheScoreAndAtAnOverlappingEdgeTheHigherLineIsChosen() {
        var leaf = tea.leaf("3.1").orElseThrow();
        assertThat(leaf.options()).extracting(Option::points).containsExactly(1, 2, 3);
        // 3.3 prints "50 % to 75 %" for 2 points and "75 % or more" for 3: both lines are open to the assessor at 75 %.
        assertThat(tea.leaf("3.3").orElseThrow().options())
                .extracting(Option::points)
                .containsExactly(1, 2, 3);
        assertThat(Sums.of(tea, Marks.ofPoints(Map.of("3.1", 3, "3.3", 3))).total())
                .isEqualTo(6);
    }

    @Test
    void R39_everySetButTourismRejectsAForgedDossier() {
        var without = SetFiles.inForce()
                .filter(set -> set.dossierKnockOuts().isEmpty())
                .map(set -> set.number().orElseThrow())
                .toList();
        assertThat(without).containsExactly(26);
        var forged = new KnockOut("dossier.1", "Giấy chứng nhận bị sửa");
        assertThat(Rating.of(tea, Sheets.best(tea), List.of(forged)).result())
                .isEqualTo(new RatingResult.KnockedOut(List.of(forged)));
        var tourism = SetFiles.number(26);
        assertThatThrownBy(() -> Rating.of(tourism, Sheets.best(tourism), List.of(forged)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void R40_knockOutsInsideCriteriaAreAsManyAsPrinted() {
        assertThat(SetFiles.inForce()
                        .flatMap(set -> set.knockOutGrounds().stream())
                        .filter(ground -> !ground.place().isEmpty()))
                .hasSize(46);
        assertThat(tea.knockOutGrounds())
                .extracting(KnockOutGround::key)
                .containsExactly("dossier.1", "1.1", "2.1", "6.1.1");
        // Declared at the group in sets 19 and 20.
        assertThat(SetFiles.number(19).knockOutGround("6")).isPresent();
        assertThat(SetFiles.number(20).knockOutGround("6")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.1", "6.2", "6.3", "6.4"})
    void R40_aZeroInOneSensoryCriterionOfWaterEndsIt(String criterion) {
        var water = SetFiles.number(16);
        var good = Sheets.of(water, 80, 4, (leaf, points) -> !leaf.startsWith("6") || points > 0);
        assertThat(Rating.of(water, good).result()).isEqualTo(new RatingResult.Stars(4));
        var zero = good.with(criterion, Mark.NONE_MET);
        assertThat(Rating.of(water, zero).result())
                .isEqualTo(new RatingResult.KnockedOut(List.of(new KnockOut("6.4", ""))));
        // Before a council it is said, and ends nothing until the council confirms it (R41).
        var council = CouncilRating.of(water, List.of(good, zero), Map.of(), List.of());
        assertThat(council.saidByMarks()).extracting(KnockOut::key).containsExactly("6.4");
        assertThat(council.result()).isNotInstanceOf(RatingResult.KnockedOut.class);
        var confirmed =
                CouncilRating.of(water, List.of(good, zero), Map.of(), List.of(new KnockOut("6.4", "Nước có mùi")));
        assertThat(confirmed.saidByMarks()).isEmpty();
        assertThat(confirmed.result()).isInstanceOf(RatingResult.KnockedOut.class);
    }

    @Test
    void R41_aKnockOutEndsTheEvaluationWhateverThePointsAndTheProofNamesItsReason() {
        var knockOut = new KnockOut("2.1", "Giống hệt sản phẩm của cơ sở khác");
        var rating = CouncilRating.of(tea, List.of(Sheets.best(tea), Sheets.best(tea)), Map.of(), List.of(knockOut));
        assertThat(rating.average().orElseThrow()).isEqualTo(new Mean(200, 2));
        assertThat(rating.result()).isEqualTo(new RatingResult.KnockedOut(List.of(knockOut)));
        var step = rating.proof().step("knock-out:2.1").orElseThrow();
        assertThat(step.note()).isEqualTo("Giống hệt sản phẩm của cơ sở khác");
        assertThat(rating.proof().step("result").orElseThrow().value()).isZero();
        assertThatThrownBy(() -> CouncilRating.of(tea, List.of(), Map.of(), List.of(new KnockOut("1.2", "x"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void R42_anImpurityStopsTheSheetAndWhatFollowsStaysEmptyNotZero() {
        var before = Marks.ofPoints(Map.of("1.1", 3, "1.2", 1, "6.1.1", 0));
        var rating = Rating.of(tea, before, List.of(new KnockOut("6.1.1", "Có cát")));
        assertThat(rating.result()).isInstanceOf(RatingResult.KnockedOut.class);
        assertThat(rating.notAssessed()).contains("6.1.2", "7", "11").doesNotContain("1.1", "6.1.1");
        assertThat(rating.sums().counted()).containsOnlyKeys("1.1", "1.2", "6.1.1");
        var council =
                CouncilRating.of(tea, List.of(before, before), Map.of(), List.of(new KnockOut("6.1.1", "Có cát")));
        assertThat(council.result()).isInstanceOf(RatingResult.KnockedOut.class);
        assertThat(council.average()).isEmpty();
        assertThat(council.sheets().getFirst().counted()).doesNotContainKey("7");
        // A ground that only rejects leaves nothing "not assessed".
        assertThat(Rating.of(tea, before, List.of(new KnockOut("2.1", "Giống hệt")))
                        .notAssessed())
                .isEmpty();
    }

    @Test
    void R42_impurityAndDeclarationGroundsStopTheSheetTheOthersReject() {
        var stopping = SetFiles.inForce()
                .flatMap(set -> set.knockOutGrounds().stream()
                        .filter(KnockOutGround::stopsTheSheet)
                        .map(ground -> set.number().orElseThrow() + ":" + ground.key()))
                .toList();
        assertThat(stopping)
                .containsExactly(
                        "1:6.1",
                        "2:6.1",
                        "3:6.1",
                        "4:6.1",
                        "5:6.1",
                        "6:6.1",
                        "7:6.1",
                        "8:6.1",
                        "9:6.1",
                        "10:6.1",
                        "11:6.1.1",
                        "12:6.1",
                        "13:6.1.1",
                        "15:6.1",
                        "16:6.4",
                        "17:6.1",
                        "19:6",
                        "20:6");
    }
}
