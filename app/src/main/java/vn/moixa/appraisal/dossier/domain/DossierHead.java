package vn.moixa.appraisal.dossier.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierKind;
import vn.moixa.appraisal.DossierState;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.ProductId;

/**
 * What every step of the process needs to know of a dossier.
 *
 * @param aimedStars what the producer applies for
 * @param expectedStars what its own marks give (R79)
 * @param criteriaFixedOn day the commune registered it; from then on its set of criteria stays (R2)
 * @param returnedFrom the level that returned it, while it is returned
 * @param version counts saved changes, for optimistic locking
 */
public record DossierHead(
        DossierId id,
        String code,
        ProducerId producer,
        ProductId product,
        DossierKind kind,
        int aimedStars,
        @Nullable Integer expectedStars,
        UUID criteriaSet,
        @Nullable LocalDate criteriaFixedOn,
        DossierState state,
        @Nullable Level returnedFrom,
        Instant stateSince,
        @Nullable UUID round,
        @Nullable DossierId basedOn,
        @Nullable String communeCode,
        @Nullable String productCode,
        @Nullable Instant submittedAt,
        @Nullable LocalDate proposedOn,
        boolean sample,
        int version) {}
