package vn.moixa.appraisal.evidence.domain;

import java.util.Arrays;
import java.util.Optional;

/** What a paper speaks of (R108). */
public enum EvidenceScope {
    PRODUCER,
    PRODUCT,
    FACILITY,
    AREA,
    LOT;

    public static Optional<EvidenceScope> of(String name) {
        return Arrays.stream(values())
                .filter(scope -> scope.name().equals(name))
                .findFirst();
    }
}
