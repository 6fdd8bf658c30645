package vn.moixa.appraisal.council.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulesOfProcedureTest {

    @Test
    void R63_threeQuartersWithTheChairAreEnough() {
        assertThat(quorum(9, 7, true).isHeld()).isTrue();
        assertThat(quorum(9, 6, true).isHeld()).isFalse();
        assertThat(quorum(8, 6, true).isHeld()).as("exactly 75 %").isTrue();
        assertThat(quorum(9, 9, false).isHeld()).isFalse();
        assertThat(quorum(9, 9, false).lacksChair()).isTrue();
        assertThat(quorum(0, 0, true).isHeld()).isFalse();
        assertThat(quorum(9, 0, true).needed()).isEqualTo(7);
    }

    @Test
    void R62_theShareIsDataAndMayHaveDecimals() {
        var twoThirds = new BigDecimal("66.67");
        assertThat(new Quorum(3, 2, true, twoThirds, true).isHeld())
                .as("66.66 % is less")
                .isFalse();
        assertThat(new Quorum(3, 2, true, new BigDecimal("66.66"), true).isHeld())
                .isTrue();
        assertThat(new Quorum(3, 3, false, twoThirds, false).isHeld()).isTrue();
    }

    @Test
    void R64_exactlyTheLimitIsAllowed() {
        assertThat(Spread.of(List.of(70, 80, 75)).points()).isEqualTo(10);
        assertThat(Spread.of(List.of(70, 80, 75)).exceeds(10)).isFalse();
        assertThat(Spread.of(List.of(70, 81)).exceeds(10)).isTrue();
        assertThat(Spread.of(List.of(70)).points()).isZero();
    }

    private static Quorum quorum(int members, int present, boolean chair) {
        return new Quorum(members, present, chair, BigDecimal.valueOf(75), true);
    }
}
