package vn.moixa.appraisal.dossier.usecase;

import org.jspecify.annotations.Nullable;
import vn.moixa.identity.ActingFor;
import vn.moixa.registry.ProducerId;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

/** As what a person touches a dossier: the producer itself, an officer who writes for it (R84), or somebody who reads only. */
public enum Capacity {
    PRODUCER,
    OFFICER_FOR_PRODUCER,
    READER;

    /** The viewer sees the dossier already; an officer writes only within its own area. */
    public static Capacity of(Viewer viewer, ProducerId producer, @Nullable String commune) {
        return switch (ActingFor.of(viewer, producer.value())) {
            case ActingFor.Oneself() -> PRODUCER;
            case ActingFor.OnBehalf _ -> covers(viewer, commune) ? OFFICER_FOR_PRODUCER : READER;
            case ActingFor.NotAllowed() -> READER;
        };
    }

    public boolean mayWrite() {
        return this != READER;
    }

    private static boolean covers(Viewer viewer, @Nullable String commune) {
        var roles = ActingFor.MAY_ENTER.toArray(Role[]::new);
        return viewer.seesWholeProvince(roles)
                || (commune != null && viewer.communes(roles).contains(commune));
    }
}
