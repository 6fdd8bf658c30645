package vn.moixa.appraisal.criteria;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.criteria.domain.CriteriaSet;

/**
 * A published version of a criteria set. It never changes, so it may be kept and compared by its id.
 *
 * @param hash SHA-256 of the canonical content
 * @param publishedBy null when it came with the application
 */
public record PublishedSet(
        CriteriaSetId id,
        CriteriaSet set,
        String hash,
        String reason,
        Instant publishedAt,
        @Nullable UUID publishedBy,
        String publishedByName) {

    /** A set that has lapsed is history: shown, never offered for a new dossier. */
    public boolean holdsOn(LocalDate day) {
        var head = set.head();
        var end = head.effectiveTo();
        return !day.isBefore(head.effectiveFrom()) && (end == null || day.isBefore(end));
    }
}
