package vn.moixa.appraisal.evidence.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.EvidenceId;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.ProductId;

/**
 * A paper, picture or link of a producer (R108).
 *
 * @param product when it speaks of one product only
 * @param link an address that shows it, or empty
 * @param snapshot what a record of this house said on the day it was taken (R111); empty for papers from outside
 */
public record Evidence(
        EvidenceId id,
        ProducerId producer,
        @Nullable ProductId product,
        Facts facts,
        Map<String, String> snapshot,
        EvidenceState state,
        String stateReason,
        @Nullable EvidenceId replacedBy,
        List<Attached> files,
        boolean sample,
        int version,
        Instant createdAt,
        String createdByName) {

    /** What is typed about a paper. */
    public record Facts(
            EvidenceKind kind,
            EvidenceScope scope,
            String title,
            String issuer,
            String number,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate expiresOn,
            String link) {}

    /** One file of a paper. */
    public record Attached(
            int position, String hash, String mediaType, long size, String name, Instant addedAt, String addedByName) {

        public boolean isPicture() {
            return mediaType.startsWith("image/");
        }
    }

    /** There is something to look at, not only words about it. */
    public boolean hasContent() {
        return !files.isEmpty() || !facts.link().isEmpty() || !snapshot.isEmpty();
    }

    /** Valid through the whole day printed on it (R82). */
    public boolean isPastOn(LocalDate day) {
        return facts.expiresOn() != null && facts.expiresOn().isBefore(day);
    }

    /** It can carry a criterion on the day (R82, R38). */
    public boolean countsOn(LocalDate day) {
        return state.counts() && hasContent() && !isPastOn(day);
    }
}
