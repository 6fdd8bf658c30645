package vn.moixa.appraisal.dossier.domain;

import static vn.moixa.appraisal.DossierState.ADVISORY;
import static vn.moixa.appraisal.DossierState.CENTRE_RESULT;
import static vn.moixa.appraisal.DossierState.COMMUNE_REVIEW;
import static vn.moixa.appraisal.DossierState.COUNCIL;
import static vn.moixa.appraisal.DossierState.DISQUALIFIED;
import static vn.moixa.appraisal.DossierState.DRAFT;
import static vn.moixa.appraisal.DossierState.NOT_RECOGNISED;
import static vn.moixa.appraisal.DossierState.PROPOSED;
import static vn.moixa.appraisal.DossierState.PROVINCE_CHECK;
import static vn.moixa.appraisal.DossierState.RECOGNISED;
import static vn.moixa.appraisal.DossierState.RESULT_APPROVED;
import static vn.moixa.appraisal.DossierState.RETURNED;
import static vn.moixa.appraisal.DossierState.SENT_TO_CENTRE;
import static vn.moixa.appraisal.DossierState.SUBMITTED;
import static vn.moixa.appraisal.DossierState.WITHDRAWN_BY_PRODUCER;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import vn.moixa.appraisal.DossierState;

/** The only ways from one state of a dossier to another (R46, R55). */
public final class Moves {

    private static final Map<DossierState, Set<DossierState>> ALLOWED = new EnumMap<>(DossierState.class);

    static {
        allow(DRAFT, SUBMITTED);
        allow(SUBMITTED, COMMUNE_REVIEW);
        allow(COMMUNE_REVIEW, RETURNED, PROPOSED);
        // Back to the level that returned it.
        allow(RETURNED, SUBMITTED, PROPOSED);
        allow(PROPOSED, PROVINCE_CHECK);
        allow(PROVINCE_CHECK, RETURNED, ADVISORY);
        allow(ADVISORY, RETURNED, COUNCIL);
        // Four and three stars by the province's decision, none by its notice; 90 and more wait for the centre (R53).
        allow(COUNCIL, RECOGNISED, NOT_RECOGNISED, DISQUALIFIED, RESULT_APPROVED);
        allow(RESULT_APPROVED, SENT_TO_CENTRE);
        allow(SENT_TO_CENTRE, CENTRE_RESULT);
        // Below 90 at the centre the province recognises from that result or runs the evaluation again (R54).
        allow(CENTRE_RESULT, RECOGNISED, NOT_RECOGNISED, COUNCIL);
        for (var state : DossierState.values()) {
            if (state.mayBeTakenBack()) {
                ALLOWED.computeIfAbsent(state, any -> EnumSet.noneOf(DossierState.class))
                        .add(WITHDRAWN_BY_PRODUCER);
            }
        }
    }

    private Moves() {}

    private static void allow(DossierState from, DossierState first, DossierState... more) {
        ALLOWED.put(from, EnumSet.of(first, more));
    }

    public static boolean isAllowed(DossierState from, DossierState to) {
        return from(from).contains(to);
    }

    public static Set<DossierState> from(DossierState state) {
        return Set.copyOf(ALLOWED.getOrDefault(state, Set.of()));
    }
}
