package vn.moixa.appraisal.council.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.CouncilSessionId;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierKind;
import vn.moixa.appraisal.SessionItemId;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.ProductId;

/**
 * One product of an agenda with its dossier.
 *
 * @param version counts changes of the item itself; marks do not touch it
 */
public record Item(
        SessionItemId id,
        CouncilSessionId session,
        DossierId dossier,
        String dossierCode,
        DossierKind kind,
        int aimedStars,
        UUID criteriaSet,
        ProductId product,
        ProducerId producer,
        @Nullable LocalDate proposedOn,
        int position,
        ItemState state,
        int markingRound,
        String postponedReason,
        @Nullable Instant unsealedAt,
        int version) {

    private static final int DAYS_OF_RE_RATING = 45;

    /** The last day of a whole re-rating, counted from the full proposal (R95). */
    public @Nullable LocalDate dueOn() {
        return kind == DossierKind.RE_RATING && proposedOn != null ? proposedOn.plusDays(DAYS_OF_RE_RATING) : null;
    }

    public String path() {
        return "/appraisal/sessions/" + session.value() + "/items/" + id.value();
    }
}
