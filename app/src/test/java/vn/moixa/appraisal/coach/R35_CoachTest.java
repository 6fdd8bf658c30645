package vn.moixa.appraisal.coach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.moixa.appraisal.DossierKind;
import vn.moixa.appraisal.coach.domain.Way;
import vn.moixa.appraisal.coach.usecase.FindWay;
import vn.moixa.appraisal.criteria.CriteriaSets;
import vn.moixa.appraisal.dossier.Filing;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.TestTime;
import vn.moixa.test.World;
import vn.moixa.web.NotFound;

@MoixaTest
@Import(Filing.class)
class R35_CoachTest {

    @Autowired
    World world;

    @Autowired
    FindWay find;

    @Autowired
    Filing filing;

    @Autowired
    CriteriaSets sets;

    @Test
    void gatesComeFirstThenPointsTheLightestFirst() {
        var viewer = Filing.producer(world.shanTeaCooperative());
        var tea = world.product(world.shanTeaCooperative(), "Chè xanh mới", 11);
        var id = filing.begun(tea, DossierKind.FIRST, 3, viewer);
        filing.answerAll(id, false, viewer);
        var ways = find.ofDossier(id, viewer).ways();
        assertThat(ways).extracting(Way::stars).containsExactly(3, 4, 5);
        for (Way way : ways) {
            var reasons = way.steps().stream().map(Way.Step::reason).toList();
            int firstPoints = reasons.indexOf(Way.Reason.POINTS);
            if (firstPoints >= 0) {
                assertThat(reasons.subList(firstPoints, reasons.size())).containsOnly(Way.Reason.POINTS);
            }
            var gates = way.steps().stream()
                    .filter(step -> step.reason() != Way.Reason.POINTS)
                    .map(Way.Step::effort)
                    .toList();
            assertThat(gates).isSorted();
        }
        assertThat(ways.getFirst().steps())
                .anyMatch(step ->
                        step.leaf().number().equals("3.5") && step.gate().orElse(0) == 3 && step.to() == 1);
    }

    @Test
    void whatIsReachedButNotProvenIsStillOnTheWay() {
        var viewer = Filing.producer(world.shanTeaCooperative());
        var tea = world.product(world.shanTeaCooperative(), "Chè xanh mới", 11);
        var id = filing.begun(tea, DossierKind.FIRST, 3, viewer);
        filing.answerAll(id, true, viewer);
        assertThat(find.ofDossier(id, viewer).ways()).isNotEmpty().allSatisfy(way -> {
            assertThat(way.missingPoints()).isZero();
            assertThat(way.steps()).allMatch(step -> step.reason() == Way.Reason.EVIDENCE);
        });
    }

    @Test
    void aProductWithoutADossierHasAWayTooForItsOwnPeopleOnly() {
        var viewer = Filing.producer(world.shanTeaCooperative());
        var advice = find.ofProduct(world.shanTea(), viewer);
        assertThat(advice.held()).isEqualTo(4);
        assertThat(advice.dossier()).isNull();
        assertThat(advice.ways()).extracting(Way::stars).containsExactly(3, 4, 5);
        assertThatThrownBy(() -> find.ofProduct(world.shanTea(), Filing.producer(world.honeyHousehold())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void thereIsAdviceForEveryCriterionOfEverySetInForce() {
        var known = find.ofProduct(world.shanTea(), Filing.producer(world.shanTeaCooperative()))
                .knowledge();
        var today = vn.moixa.shared.LocalTime.today(() -> TestTime.START);
        List<String> missing = sets.inForce(today).stream()
                .flatMap(set -> set.set().leaves().stream())
                .map(leaf -> leaf.criterion().stableKey())
                .filter(key -> known.of(key).isEmpty())
                .distinct()
                .toList();
        assertThat(missing).isEmpty();
    }
}
