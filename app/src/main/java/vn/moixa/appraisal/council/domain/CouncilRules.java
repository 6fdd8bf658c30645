package vn.moixa.appraisal.council.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of the rules of procedure. The law sets none of these numbers (R62), so they are data.
 *
 * @param effectiveTo first day on which it no longer holds
 * @param remarkFromDifference points from which a mark that differs from the producer's own estimate needs a remark
 */
public record CouncilRules(
        UUID id,
        String code,
        int version,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        BigDecimal quorumPercent,
        boolean quorumNeedsChair,
        int spreadLimit,
        int remarkFromDifference,
        boolean waitingStopsClock,
        boolean cutOffDayBelongsToRound,
        int workingDaysBeforeMeeting,
        String reason,
        String source,
        String createdByName) {

    public boolean needsRemark(int points, @Nullable Integer ownEstimate) {
        return ownEstimate != null && Math.abs(points - ownEstimate) >= remarkFromDifference;
    }

    public Quorum quorum(int members, int present, boolean chairPresent) {
        return new Quorum(members, present, chairPresent, quorumPercent, quorumNeedsChair);
    }
}
