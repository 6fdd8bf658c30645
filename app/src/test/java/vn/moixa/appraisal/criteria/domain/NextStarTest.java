package vn.moixa.appraisal.criteria.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.moixa.appraisal.criteria.SetFiles;
import vn.moixa.appraisal.criteria.Sheets;

/** The distance to the next star: gates first, then points (R35). */
class NextStarTest {

    private final CriteriaSet tea = SetFiles.number(11);

    @Test
    void R35_gatesComeFirstThenTheMissingPointsWithTheFewestSteps() {
        var marks = Sheets.of(tea, 68, 3, (criterion, points) -> switch (criterion) {
            case "6.1.1" -> points == 1;
            case "1.6" -> points == 1;
            case "1.5", "3.4", "3.5", "6.1.2" -> points == 2;
            case "2.1", "2.3", "4.1", "7", "9" -> points == 3;
            case "5.1" -> points == 5;
            default -> true;
        });
        var four = NextStar.of(tea, marks).getFirst();
        assertThat(four.stars()).isEqualTo(4);
        assertThat(four.gates()).extracting(raise -> raise.leaf().number()).containsExactly("6.1.1");
        assertThat(four.gates().getFirst().gain()).isEqualTo(1);
        assertThat(four.missingPoints()).isEqualTo(1);
        assertThat(four.raises()).hasSize(1);
        assertThat(NextStar.of(tea, marks)).extracting(NextStar::stars).containsExactly(4, 5);
    }

    @Test
    void R35_nothingIsNextAfterFiveStars() {
        assertThat(NextStar.of(tea, Sheets.best(tea))).isEmpty();
        assertThat(NextStar.of(tea, Marks.NONE)).extracting(NextStar::stars).containsExactly(3, 4, 5);
    }

    @Test
    void R35_theRaisesReallyLeadToTheStarInEverySet() {
        var random = new Random(26);
        SetFiles.inForce().forEach(set -> {
            for (int i = 0; i < 40; i++) {
                var marks = anyMarks(set, random);
                for (NextStar next : NextStar.of(set, marks)) {
                    var then = marks;
                    var all = new ArrayList<>(next.gates());
                    all.addAll(next.raises());
                    for (var raise : all) {
                        then = then.with(raise.leaf().number(), Mark.of(raise.to(), raise.caseNumber()));
                    }
                    var result = Rating.of(set, then);
                    assertThat(result.total()).isGreaterThanOrEqualTo(set.edgeOf(next.stars()));
                    assertThat(result.gatesNotMet()).noneMatch(gate -> gate.star() <= next.stars());
                }
            }
        });
    }

    @Test
    void R35_whoeverKnowsWhatARaiseCostsGetsTheCheapestWay() {
        var marks = Sheets.of(tea, 69, 4);
        var dear = NextStar.of(tea, marks, raise -> raise.leaf().number().equals("10") ? 1 : 50)
                .getFirst();
        assertThat(dear.raises())
                .extracting(raise -> raise.leaf().number())
                .isEqualTo(
                        marks.on("10").orElseThrow().points() < 2
                                ? List.of("10")
                                : dear.raises().stream()
                                        .map(raise -> raise.leaf().number())
                                        .toList());
        var way = NextStar.of(
                        tea,
                        marks.with("10", Mark.NONE_MET),
                        raise -> raise.leaf().number().equals("10") ? 1 : 50)
                .getFirst();
        assertThat(way.raises()).extracting(raise -> raise.leaf().number()).contains("10");
    }

    private static Marks anyMarks(CriteriaSet set, Random random) {
        var marks = Marks.NONE;
        for (Leaf leaf : set.leaves()) {
            if (random.nextInt(8) > 0) {
                int scale = leaf.cases() == 0 ? 0 : 1 + random.nextInt(leaf.cases());
                var offered = leaf.offered(scale);
                marks = marks.with(leaf.number(), Mark.of(offered.get(random.nextInt(offered.size())), scale));
            }
        }
        return marks;
    }
}
