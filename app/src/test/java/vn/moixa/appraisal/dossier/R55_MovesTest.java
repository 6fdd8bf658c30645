package vn.moixa.appraisal.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.moixa.appraisal.DossierState.ADVISORY;
import static vn.moixa.appraisal.DossierState.COMMUNE_REVIEW;
import static vn.moixa.appraisal.DossierState.COUNCIL;
import static vn.moixa.appraisal.DossierState.DRAFT;
import static vn.moixa.appraisal.DossierState.PROPOSED;
import static vn.moixa.appraisal.DossierState.PROVINCE_CHECK;
import static vn.moixa.appraisal.DossierState.RECOGNISED;
import static vn.moixa.appraisal.DossierState.RETURNED;
import static vn.moixa.appraisal.DossierState.SUBMITTED;
import static vn.moixa.appraisal.DossierState.WITHDRAWN_BY_PRODUCER;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.dossier.domain.Moves;

class R55_MovesTest {

    @Test
    void aDossierWalksFromDraftToRecognition() {
        var way = List.of(DRAFT, SUBMITTED, COMMUNE_REVIEW, PROPOSED, PROVINCE_CHECK, ADVISORY, COUNCIL, RECOGNISED);
        for (int step = 1; step < way.size(); step++) {
            assertThat(Moves.isAllowed(way.get(step - 1), way.get(step)))
                    .as("%s to %s", way.get(step - 1), way.get(step))
                    .isTrue();
        }
    }

    @Test
    void noStepIsLeftOut() {
        assertThat(Moves.isAllowed(DRAFT, COMMUNE_REVIEW)).isFalse();
        assertThat(Moves.isAllowed(COMMUNE_REVIEW, COUNCIL)).isFalse();
        assertThat(Moves.isAllowed(ADVISORY, RECOGNISED)).isFalse();
        assertThat(Moves.isAllowed(SUBMITTED, RETURNED)).isFalse();
    }

    @Test
    void theProducerTakesItBackFromAnyStateBeforeTheCouncilAndFromNoneAfter() {
        var open = Arrays.stream(DossierState.values())
                .filter(state -> Moves.isAllowed(state, WITHDRAWN_BY_PRODUCER))
                .toList();
        assertThat(open).containsExactlyInAnyOrderElementsOf(EnumSet.range(DRAFT, ADVISORY));
    }

    @Test
    void nothingFollowsAnEndedDossier() {
        assertThat(Arrays.stream(DossierState.values()).filter(DossierState::isEnded))
                .allSatisfy(state -> assertThat(Moves.from(state)).isEmpty());
    }
}
