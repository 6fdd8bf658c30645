package vn.moixa.appraisal.criteria.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import vn.moixa.appraisal.criteria.SetFiles;

/** Two calculations that share nothing but the files agree on thousands of councils over all sets. */
class R162_SecondCalculationTest {

    private static final int COUNCILS_PER_SET = 170;

    @Test
    void R162_twoIndependentCalculationsAgreeOnMoreThan20_000Sheets() {
        int sheets = 0;
        var starsSeen = new TreeMap<Integer, Integer>();
        for (var file : SetFiles.texts().entrySet()) {
            Map<String, Object> map = new Yaml().load(file.getValue());
            var second = new SecondCalculation(map);
            var set = SetFiles.all().get((String) map.get("id"));
            var random = new Random(file.getKey().hashCode());
            for (int i = 0; i < COUNCILS_PER_SET; i++) {
                sheets += compare(set, second, 1 + i % 9, random, starsSeen);
            }
        }
        assertThat(sheets).isGreaterThanOrEqualTo(20_000);
        // The generated sheets must reach every star, else they would prove little.
        assertThat(starsSeen.keySet()).containsExactly(0, 3, 4, 5);
        assertThat(starsSeen.values()).allMatch(times -> times > 100);
    }

    private static int compare(
            CriteriaSet set, SecondCalculation second, int members, Random random, Map<Integer, Integer> starsSeen) {
        var choices = second.choices();
        double diligence = random.nextDouble();
        var marks = new ArrayList<Marks>();
        var points = new ArrayList<Map<String, Integer>>();
        var scales = new HashMap<String, String>();
        for (int member = 0; member < members; member++) {
            var sheet = new HashMap<String, Integer>();
            var cases = new HashMap<String, Integer>();
            for (Leaf leaf : set.leaves()) {
                var choice = choose(choices.get(leaf.number()), scales, diligence, random);
                sheet.put(leaf.number(), choice.points());
                cases.put(leaf.number(), caseNumber(leaf, choice));
            }
            points.add(sheet);
            marks.add(Marks.of(sheet, cases));
        }
        for (int member = 0; member < members; member++) {
            var alone = Rating.of(set, marks.get(member));
            assertThat(alone.total()).isEqualTo(second.total(points.get(member)).intValueExact());
            assertThat(alone.proof().faults()).isEmpty();
            if (alone.result() instanceof RatingResult.KnockedOut) {
                continue; // Set 16: the marks themselves end it.
            }
            assertThat(alone.result().stars()).isEqualTo(second.stars(List.of(points.get(member)), Map.of(), false));
        }
        var findings = new HashMap<GateKey, GateFinding>();
        var told = new HashMap<String, Boolean>();
        for (Gate gate : set.gates()) {
            if (random.nextInt(40) == 0) {
                boolean met = random.nextBoolean();
                findings.put(gate.key(), new GateFinding(met, "Hội đồng thống nhất"));
                told.put(gate.star() + ":" + gate.criterion(), met);
            }
        }
        boolean reject = random.nextInt(10) == 0 && !set.knockOutGrounds().isEmpty();
        var knockOuts =
                reject ? List.of(new KnockOut(set.knockOutGrounds().getFirst().key(), "Thử")) : List.<KnockOut>of();
        var council = CouncilRating.of(set, marks, findings, knockOuts);
        int expected = second.stars(points, told, reject);
        assertThat(council.result().stars()).isEqualTo(expected);
        assertThat(council.proof().faults()).isEmpty();
        assertThat(council.proof().step("result").orElseThrow().value()).isEqualTo(expected);
        starsSeen.merge(expected, 1, Integer::sum);
        return members;
    }

    private static SecondCalculation.Choice choose(
            List<SecondCalculation.Choice> lines, Map<String, String> scales, double diligence, Random random) {
        var first = lines.get(random.nextInt(lines.size()));
        // One scale per council is not required; any member may look at any of the cases.
        scales.put(first.criterion(), first.scale());
        var same = lines.stream()
                .filter(line -> line.scale().equals(first.scale()))
                .toList();
        if (random.nextDouble() < diligence) {
            return same.stream()
                    .max(java.util.Comparator.comparingInt(SecondCalculation.Choice::points))
                    .orElseThrow();
        }
        return first;
    }

    private static int caseNumber(Leaf leaf, SecondCalculation.Choice choice) {
        return leaf.options().stream()
                .filter(option -> option.caseName().vi().equals(choice.scale()))
                .mapToInt(Option::caseNumber)
                .findFirst()
                .orElse(0);
    }
}
