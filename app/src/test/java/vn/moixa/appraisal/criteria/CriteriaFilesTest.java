package vn.moixa.appraisal.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.moixa.appraisal.criteria.CriteriaFile.list;
import static vn.moixa.appraisal.criteria.CriteriaFile.text;
import static vn.moixa.appraisal.criteria.CriteriaFile.whole;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.moixa.appraisal.criteria.CriteriaFile.LeafNode;
import vn.moixa.appraisal.criteria.CriteriaFile.Step;

/** The figures of the committed criteria, counted without the application's reader: a slip while wording must not move a point. */
class CriteriaFilesTest {

    private static final List<CriteriaFile> SETS = CriteriaFile.inForce();

    @Test
    void R15_twentySixSetsInForceAndThreeLapsed() {
        assertThat(SETS.stream().map(CriteriaFile::number).sorted())
                .isEqualTo(java.util.stream.IntStream.rangeClosed(1, 26).boxed().toList());
        assertThat(CriteriaFile.sets()).hasSize(29);
        assertThat(CriteriaFile.sets().stream()
                        .filter(set -> set.tree().get("status").equals("lapsed"))
                        .map(set -> set.tree().get("effective_to")))
                .containsExactly("2023-02-24", "2023-02-24", "2023-02-24");
    }

    @Test
    void R19_everySetIsFortyTwentyFiveThirtyFive() {
        assertThat(SETS).allSatisfy(set -> assertThat(weights(set)).isEqualTo(Map.of("A", 40, "B", 25, "C", 35)));
    }

    @Test
    void R179_theLapsedSetsAreThirtyFiveTwentyFiveForty() {
        assertThat(CriteriaFile.sets().stream().filter(set -> !SETS.contains(set)))
                .allSatisfy(set -> assertThat(weights(set)).isEqualTo(Map.of("A", 35, "B", 25, "C", 40)));
    }

    @Test
    void R19_groupsCriteriaAndOptionsAddUp() {
        for (CriteriaFile set : CriteriaFile.sets()) {
            set.parts().forEach(part -> {
                assertThat(sum(list(part, "groups"))).as(set.name()).isEqualTo(whole(part, "max"));
                for (var group : list(part, "groups")) {
                    assertThat(sum(list(group, "criteria")))
                            .as(set.name() + group.get("number"))
                            .isEqualTo(whole(group, "max"));
                }
            });
            assertThat(set.leaves().stream().filter(leaf -> !leaf.steps().isEmpty()))
                    .allSatisfy(leaf -> assertThat(
                                    leaf.steps().stream().mapToInt(Step::points).max())
                            .as(set.name() + " " + leaf.number())
                            .hasValue(whole(leaf.tree(), "max")));
        }
    }

    @Test
    void R26_leavesAndOptionsAreCounted() {
        assertThat(SETS.stream().mapToInt(set -> set.leaves().size()).sum()).isEqualTo(787);
        assertThat(leaves().stream().mapToInt(leaf -> leaf.steps().size()).sum())
                .isEqualTo(2_535);
        assertThat(SETS).allSatisfy(set -> assertThat(set.leaves()).hasSizeBetween(25, 34));
    }

    @Test
    void R24_manyCriteriaPrintNoZero() {
        var withOptions =
                leaves().stream().filter(leaf -> !leaf.steps().isEmpty()).toList();
        assertThat(withOptions).hasSize(765);
        assertThat(withOptions.stream().filter(leaf -> leaf.steps().stream().noneMatch(step -> step.points() == 0)))
                .hasSize(378);
    }

    @Test
    void R25_theBilingualLabelIsZeroOrOneInTwentyTwoSets() {
        var bare = leaves().stream().filter(leaf -> leaf.steps().isEmpty()).toList();
        assertThat(bare).hasSize(22).allSatisfy(leaf -> {
            assertThat(leaf.key()).isEqualTo("bilingual-label");
            assertThat(leaf.tree()).containsEntry("scoring", "zero_or_one").containsEntry("max", 1);
        });
    }

    @Test
    void R30_starMarksAreCountedAndRepeatedAsGates() {
        var byStar = leaves().stream()
                .flatMap(leaf -> leaf.steps().stream())
                .filter(step -> step.star() > 0)
                .collect(Collectors.groupingBy(Step::star, TreeMap::new, Collectors.counting()));
        assertThat(byStar).isEqualTo(Map.of(3, 179L, 4, 290L, 5, 106L));
        assertThat(SETS).allSatisfy(set -> assertThat(set.declaredGates()).isEqualTo(set.markedGates()));
    }

    @Test
    void R33_gatesThatRecurSitOnTheSameMatterInEverySet() {
        assertThat(setsWithGate("trademark", 3)).isEqualTo(26);
        assertThat(setsWithGate("story-local-identity", 3)).isEqualTo(25);
        assertThat(setsWithGate("sales-area", 3)).isEqualTo(23);
        assertThat(setsWithGate("packaging", 3)).isEqualTo(20);
        assertThat(setsWithGate("quality-declaration", 3)).isEqualTo(19);
        assertThat(setsWithGate("raw-material-origin", 3)).isEqualTo(13 + 5);
        assertThat(setsWithGate("business-growth", 4)).isEqualTo(26);
        assertThat(setsWithGate("trademark", 4)).isEqualTo(25);
        assertThat(setsWithGate("supply-linkage", 4)).isEqualTo(25);
        assertThat(setsWithGate("product-story", 4)).isEqualTo(25);
        assertThat(setsWithGate("environment", 4)).isEqualTo(25);
        assertThat(setsWithGate("label", 4)).isEqualTo(24);
        assertThat(setsWithGate("sales-area", 4)).isEqualTo(23);
        assertThat(setsWithGate("distinctiveness", 4)).isEqualTo(23);
        assertThat(setsWithGate("quality-assurance", 4)).isEqualTo(19);
        assertThat(setsWithGate("supply-linkage", 5)).isEqualTo(25);
        assertThat(setsWithGate("sales-area", 5)).isEqualTo(23);
        assertThat(setsWithGate("distinctiveness", 5)).isEqualTo(22);
    }

    @Test
    void R34_tourismHasThreeGatesOnly() {
        assertThat(set(26).markedGates()).containsExactly("3.4 4 3", "3.5 3 1", "3.5 4 2");
    }

    @Test
    void R37_suspectPlacesAreSaid() {
        assertThat(SETS.stream()
                        .filter(set -> !list(set.tree(), "reading_notes").isEmpty())
                        .map(CriteriaFile::number)
                        .sorted())
                .containsExactly(4, 7, 10, 11, 19, 23, 26);
    }

    @Test
    void R39_everySetButTourismRejectsDossiersAndAsksForFiveSamples() {
        for (CriteriaFile set : SETS) {
            boolean tourism = set.number() == 26;
            assertThat((List<?>) set.tree().get("disqualify_dossier_if"))
                    .as(set.name())
                    .hasSize(tourism ? 0 : 1);
            assertThat((List<?>) set.tree().get("disqualify_dossier_if_en"))
                    .as(set.name())
                    .hasSize(tourism ? 0 : 1);
            assertThat(set.tree()).containsEntry("samples_required", tourism ? 0 : 5);
        }
    }

    @Test
    void R40_knockOutsInsideCriteria() {
        var knockOuts = SETS.stream()
                .flatMap(set -> set.conditions().stream())
                .filter(condition -> condition.get("kind").equals("knockout"))
                .toList();
        assertThat(knockOuts).hasSize(46);
        // R42: impurities, a zero of set 16 and a missing declaration stop the sheet.
        assertThat(knockOuts.stream().filter(condition -> "stops".equals(condition.get("effect"))))
                .hasSize(18);
        assertThat(knockOuts.stream().filter(condition -> "zero_in_group".equals(condition.get("trigger"))))
                .hasSize(1);
    }

    @Test
    void everyTextHasItsEnglishTwinAndNoneIsADraft() {
        var without = new ArrayList<String>();
        for (CriteriaFile set : CriteriaFile.sets()) {
            CriteriaFile.everyNode(set.tree(), node -> {
                for (String name : List.of("name", "title", "group", "text", "case", "place", "points_note")) {
                    if (node.get(name) instanceof String own) {
                        if (!(node.get(name + "_en") instanceof String twin) || twin.isBlank() || own.isBlank()) {
                            without.add(set.name() + ": " + name + " " + own);
                        } else if (own.startsWith("(") || twin.startsWith("(")) {
                            without.add(set.name() + ": " + own);
                        }
                    }
                }
            });
        }
        assertThat(without).isEmpty();
    }

    @Test
    void aMatterHasOneKeyWithinASetAndTheSameKeyInOthers() {
        for (CriteriaFile set : CriteriaFile.sets()) {
            var seen = new HashSet<String>();
            for (LeafNode leaf : set.leaves()) {
                assertThat(leaf.key()).as(set.name() + " " + leaf.number()).matches("[a-z]+(-[a-z]+)*");
                assertThat(seen.add(leaf.key()))
                        .as(set.name() + " " + leaf.number() + " " + leaf.key())
                        .isTrue();
                assertThat(leaf.tree().get("judged_on")).isIn(Set.of("sample", "papers", "place"));
            }
        }
        // What Mẫu 03 and the copying of marks rest on exists everywhere.
        assertThat(SETS)
                .allSatisfy(set -> assertThat(set.leaves().stream().map(LeafNode::key))
                        .contains(
                                "legal-type",
                                "local-labour",
                                "business-growth",
                                "trademark",
                                "product-idea",
                                "product-story"));
    }

    private static List<LeafNode> leaves() {
        return SETS.stream().flatMap(set -> set.leaves().stream()).toList();
    }

    private static CriteriaFile set(int number) {
        return SETS.stream().filter(set -> set.number() == number).findFirst().orElseThrow();
    }

    private static long setsWithGate(String key, int star) {
        return SETS.stream()
                .filter(set -> set.leaves().stream()
                        .anyMatch(leaf ->
                                leaf.key().equals(key) && leaf.steps().stream().anyMatch(step -> step.star() == star)))
                .count();
    }

    private static Map<String, Integer> weights(CriteriaFile set) {
        return set.parts().collect(Collectors.toMap(part -> text(part, "part"), part -> whole(part, "max")));
    }

    private static int sum(List<Map<String, Object>> nodes) {
        return nodes.stream().mapToInt(node -> whole(node, "max")).sum();
    }
}
