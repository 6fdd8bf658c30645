package vn.moixa.appraisal.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.moixa.appraisal.criteria.CriteriaFile.list;
import static vn.moixa.appraisal.criteria.CriteriaFile.map;
import static vn.moixa.appraisal.criteria.CriteriaFile.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.moixa.appraisal.criteria.CriteriaFile.LeafNode;
import vn.moixa.appraisal.criteria.CriteriaFile.Step;

/** What the coach knows (R35): a word for every matter and for every gate, and never an invented amount. */
class CoachFileTest {

    private final Map<String, Object> coach = CriteriaFile.read("criteria/_coach.yaml");

    @Test
    void R35_everyMatterHasAdviceAndEveryAdviceAMatter() {
        var matters = new TreeSet<String>();
        CriteriaFile.sets().forEach(set -> set.leaves().forEach(leaf -> matters.add(leaf.key())));
        assertThat(map(coach, "keys").keySet()).containsExactlyInAnyOrderElementsOf(matters);
    }

    @Test
    void R35_everyGateHasExactlyOneAdvice() {
        var wrong = new ArrayList<String>();
        int gates = 0;
        for (CriteriaFile set : CriteriaFile.inForce()) {
            for (LeafNode leaf : set.leaves()) {
                for (Step step : leaf.steps()) {
                    if (step.star() > 0) {
                        gates++;
                        long found = advice(leaf.key()).stream()
                                .filter(advice -> advice.get("star").equals(step.star()))
                                .filter(advice -> !advice.containsKey("sets")
                                        || ((List<?>) advice.get("sets")).contains(set.number()))
                                .count();
                        if (found != 1) {
                            wrong.add(set.number() + " " + leaf.number() + " " + step.star() + ": " + found);
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(gates).isEqualTo(575);
    }

    @Test
    void R109_everyKindOfEvidenceHasAUsualTermInWords() {
        assertThat(map(coach, "evidence_kinds").keySet())
                .containsExactly(
                        "BUSINESS_REGISTRATION",
                        "PRODUCTION_CERTIFICATE",
                        "FOOD_SAFETY_CERTIFICATE",
                        "ORIGIN_AND_SUPPLY_CONTRACTS",
                        "GROWING_AREA_CERTIFICATE",
                        "ENVIRONMENT",
                        "INSURED_WORKERS",
                        "COOPERATIVE_RATING_OR_ACCOUNTS",
                        "TRADEMARK",
                        "MARKET_AND_DISTRIBUTION",
                        "PROMOTION",
                        "STORY",
                        "QUALITY_DECLARATION",
                        "LABEL",
                        "TEST_REPORT",
                        "TRACEABILITY",
                        "QUALITY_SYSTEM",
                        "AWARD",
                        "PHOTO",
                        "OTHER");
        assertThat(map(coach, "evidence_kinds").values()).allSatisfy(kind -> {
            assertThat(text(kind, "term")).isNotBlank();
            assertThat(text(kind, "term_en")).isNotBlank();
        });
    }

    @Test
    void namesOnlyKnownKindsHelpersAndSupportLines() {
        var kinds = map(coach, "evidence_kinds").keySet();
        map(coach, "keys").forEach((key, advice) -> {
            assertThat(kinds).as(key).containsAll(names(advice, "evidence"));
            assertThat(map(coach, "helpers").keySet()).as(key).containsAll(names(advice, "helpers"));
            assertThat(map(coach, "support_lines").keySet()).as(key).containsAll(names(advice, "support"));
            assertThat(names(advice, "helpers")).as(key).isNotEmpty();
            list(advice, "gates").forEach(gate -> assertThat(kinds).as(key).containsAll(names(gate, "evidence")));
        });
        for (CriteriaFile set : CriteriaFile.sets()) {
            set.leaves().forEach(leaf -> assertThat(kinds).as(set.name()).containsAll(names(leaf.tree(), "evidence")));
        }
    }

    @Test
    void namesNoAmountOfMoney() {
        var amounts = new ArrayList<String>();
        CriteriaFile.everyNode(
                coach,
                node -> node.values().forEach(value -> {
                    if (value instanceof String words && words.matches(".*(₫|VND|\\d+ ?(đồng|triệu|million)).*")) {
                        amounts.add(words);
                    }
                }));
        assertThat(amounts).isEmpty();
        assertThat(map(coach, "keys").values())
                .allSatisfy(advice -> assertThat(text(advice, "closes_en")).isNotBlank());
    }

    private List<Map<String, Object>> advice(String key) {
        return list(Objects.requireNonNull(map(coach, "keys").get(key), key), "gates");
    }

    @SuppressWarnings("unchecked")
    private static List<String> names(Map<String, Object> node, String name) {
        return (List<String>) node.getOrDefault(name, List.of());
    }
}
