package vn.moixa.appraisal.criteria.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.moixa.appraisal.criteria.SetFiles;

/** What does not add up or cannot be reached is refused with file and place (R7); each rule is broken once. */
class LintTest {

    private static final String TEA = SetFiles.texts().get("qd26-2026_11_che-tuoi-che-bien.yaml");

    @Test
    void everyFileOfTheProjectIsWithoutFault() {
        SetFiles.texts()
                .forEach((name, text) ->
                        assertThat(CriteriaReader.yaml(name, text)).isInstanceOf(Reading.Read.class));
        assertThat(SetFiles.texts()).hasSize(29);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max_total: 100|max_total: 90|TOTAL|max_total",
                "part: A|part: Z|PARTS|parts",
                "id: QD26-2026/11|id: bộ 11|CODE|id",
                "schema: ocop-criteria/1|schema: ocop-criteria/2|SCHEMA|schema",
                "effective_from: '2026-05-22'|effective_from: '22/5/2026'|NOT_A_DATE|''",
                "samples_required: 5|samples_required: -5|SAMPLES|samples_required",
                "leaf_criteria: 32|leaf_criteria: 31|COUNTED|checks",
                "criterion: '1.2'|criterion: '1.1'|NUMBER_TWICE|1.1",
                "criterion: '1.2'|criterion: '2.9'|NUMBER_PLACE|2.9",
                "max: 5|max: 6|BEST_OPTION|4.1",
                "min_for_star: 3|min_for_star: 6|STAR_MARK|1.1",
                "kind: knockout|kind: knock_out|CONDITION_KIND|1.1",
                "effect: stops|effect: maybe|CONDITION_KEY|6.1.1",
                "depends_on: '5.1'|depends_on: '5.9'|DEPENDS_ON|5.2",
                "kind: note|kind: choose_one_case|CASES|1.4",
                "evidence: [|evidence: [PAPER, |EVIDENCE|1.1",
                "name_en: |nom_fr: |UNKNOWN_KEY|''",
                "samples_required: 5|samples_required: năm|NOT_WHOLE|''",
                "judged_on: papers|judged_on: guess|CONDITION_KEY|1.1",
            })
    void aBrokenFileIsRefusedWithItsPlace(String correct, String broken, Fault.Rule rule, String place) {
        assertThat(TEA).contains(correct);
        var faults = faults(TEA.replaceFirst(java.util.regex.Pattern.quote(correct), broken));
        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.rule()).isEqualTo(rule);
            assertThat(fault.place()).isEqualTo(place);
            assertThat(fault.file()).isEqualTo("tep.yaml");
        });
    }

    @Test
    void R19_weightsOtherThanThoseOfTheInstrumentAreRefused() {
        // 1.1 loses a point and the part and group with it, part C gains one: sums hold, weights do not.
        var faults = faults(TEA.replaceFirst("max: 40", "max: 41").replaceFirst("max: 35", "max: 34"));
        assertThat(faults).extracting(Fault::rule).contains(Fault.Rule.WEIGHTS, Fault.Rule.GROUPS_SUM);
    }

    @Test
    void R30_aGateThatNobodyCanReachIsRefused() {
        var faults = faults(TEA.replaceFirst("criterion: '4.1', min_points: 5", "criterion: '4.1', min_points: 4"));
        assertThat(faults).extracting(Fault::rule).contains(Fault.Rule.GATE_UNREACHABLE, Fault.Rule.GATES_DIFFER);
        assertThat(faults(TEA.replaceFirst("criterion: '4.1', min_points: 5", "criterion: '6.1', min_points: 4")))
                .extracting(Fault::rule)
                .contains(Fault.Rule.GATE_CRITERION);
    }

    @Test
    void textThatIsNoYamlIsRefusedWithItsLine() {
        assertThat(faults("schema: [\nid: x")).extracting(Fault::rule).containsExactly(Fault.Rule.UNREADABLE);
        assertThat(faults("- một\n- hai")).extracting(Fault::rule).containsExactly(Fault.Rule.NOT_A_SET);
        assertThat(faults("")).extracting(Fault::rule).containsExactly(Fault.Rule.NOT_A_SET);
        assertThat(faults("a: 1\na: 2")).extracting(Fault::rule).containsExactly(Fault.Rule.UNREADABLE);
        assertThat(faults("a: &x [1]\nb: [*x, *x]\nc: !!java.net.URL [http://x]"))
                .extracting(Fault::rule)
                .containsExactly(Fault.Rule.UNREADABLE);
    }

    @Test
    void allFaultsAreToldAtOnce() {
        var faults = faults(TEA.replaceFirst("max_total: 100", "max_total: 90")
                .replaceFirst("samples_required: 5", "samples_required: -5")
                .replaceFirst("kind: note", "kind: remark"));
        assertThat(faults).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void everyRuleHasASentenceThatSaysWhereAndWhatToDoInBothLanguages() throws IOException {
        for (String name : List.of("criteria", "criteria_en")) {
            var sentences = new Properties();
            try (Reader in = Files.newBufferedReader(
                    Path.of("src/main/resources/messages/" + name + ".properties"), StandardCharsets.UTF_8)) {
                sentences.load(in);
            }
            assertThat(Arrays.stream(Fault.Rule.values())).allSatisfy(rule -> {
                assertThat(sentences.getProperty(rule.key())).as(rule.key()).contains("{0}");
                assertThat(sentences.getProperty(rule.key()).split("\\. ").length)
                        .as("%s says what to do", rule.key())
                        .isGreaterThanOrEqualTo(2);
            });
        }
    }

    @Test
    void theSameContentHasTheSameHashWhateverTheOrderOfItsKeys() {
        assertThat(Canonical.json(java.util.Map.of("b", List.of(1, "x\n\"y\""), "a", true)))
                .isEqualTo("{\"a\":true,\"b\":[1,\"x\\n\\\"y\\\"\"]}");
        var one = (Reading.Read) CriteriaReader.yaml("a", TEA);
        var moved = TEA.replaceFirst("max_total: 100\n", "").replaceFirst("\nid:", "\nmax_total: 100\nid:");
        var other = (Reading.Read) CriteriaReader.yaml("b", moved);
        assertThat(other.hash()).isEqualTo(one.hash());
    }

    private static List<Fault> faults(String text) {
        return switch (CriteriaReader.yaml("tep.yaml", text)) {
            case Reading.Refused refused -> refused.faults();
            case Reading.Read _ -> List.of();
        };
    }
}
