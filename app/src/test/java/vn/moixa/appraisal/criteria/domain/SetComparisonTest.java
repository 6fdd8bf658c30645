package vn.moixa.appraisal.criteria.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import vn.moixa.appraisal.criteria.SetFiles;
import vn.moixa.appraisal.criteria.domain.SetComparison.Aspect;
import vn.moixa.appraisal.criteria.domain.SetComparison.HeadAspect;
import vn.moixa.appraisal.criteria.format.CriteriaReader;
import vn.moixa.appraisal.criteria.format.Reading;

/** What changes between two versions, told by what the criterion is and not by its number. */
class SetComparisonTest {

    private static final String TEA = SetFiles.texts().get("qd26-2026_11_che-tuoi-che-bien.yaml");

    @Test
    void twoEqualVersionsDifferInNothing() {
        var comparison = SetComparison.of(set(TEA), set(TEA));
        assertThat(comparison.isEmpty()).isTrue();
        assertThat(comparison.same()).isEqualTo(32);
    }

    @Test
    void aMovedGateAndAChangedPointAreTold() {
        String later = TEA.replace("criterion: '4.1', min_points: 5", "criterion: '4.1', min_points: 4")
                .replaceFirst("(?s)(criterion: '4\\.1'\n.*?)points: 5", "$1points: 4")
                .replaceFirst("(?s)(criterion: '4\\.1'\n.*?)max: 5", "$1max: 4")
                .replaceFirst("(?s)(criterion: '4\\.2'\n.*?)max: 3", "$1max: 4")
                .replaceFirst("(?s)(criterion: '4\\.2'\n.*?)points: 3", "$1points: 4");
        var comparison = SetComparison.of(set(TEA), set(later));
        assertThat(comparison.rows()).hasSize(2);
        assertThat(comparison.rows().getFirst().aspects())
                .isEqualTo(EnumSet.of(Aspect.MAX, Aspect.POINTS, Aspect.GATE));
        assertThat(comparison.rows().getLast().aspects()).isEqualTo(EnumSet.of(Aspect.MAX, Aspect.POINTS));
        assertThat(comparison.isWordingOnly()).isFalse();
        assertThat(comparison.same()).isEqualTo(30);
    }

    @Test
    void wordsAloneMoveNoPoint() {
        String later = TEA.replaceFirst("title: .*", "title: Tên khác");
        assertThat(SetComparison.of(set(TEA), set(later)).isWordingOnly()).isTrue();
    }

    @Test
    void lapsedAndPresentSetsAreComparedByWhatACriterionIs() {
        var lapsed = SetFiles.all().get("QD1048-781/che");
        var comparison = SetComparison.of(lapsed, SetFiles.number(11));
        assertThat(comparison.head()).contains(HeadAspect.PART_WEIGHTS, HeadAspect.TERM);
        assertThat(comparison.rows()).anyMatch(row -> row.has(Aspect.RENUMBERED));
        assertThat(comparison.rows()).anyMatch(row -> row.has(Aspect.ADDED));
        assertThat(comparison.rows().size() + comparison.same()).isGreaterThanOrEqualTo(32);
    }

    private static CriteriaSet set(String text) {
        return switch (CriteriaReader.yaml("x", text)) {
            case Reading.Read read -> read.set();
            case Reading.Refused refused -> throw new AssertionError(refused.faults());
        };
    }
}
