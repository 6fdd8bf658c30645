package vn.moixa.appraisal.round.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The one place where a day of proposal is compared with the cut-off day of a round (R60). */
public final class CutOff {

    private CutOff() {}

    /**
     * Whether a round takes what was proposed on the day. "Before 30/4" leaves 30/4 to the next round.
     *
     * @param dayItselfBelongs the province decided that the day named still belongs to the round
     */
    public static boolean takes(LocalDate proposalsBefore, LocalDate proposedOn, boolean dayItselfBelongs) {
        return proposedOn.isBefore(proposalsBefore) || (dayItselfBelongs && proposedOn.equals(proposalsBefore));
    }

    /** The next regular round of the province that takes it; extra rounds are filled by officers (R59). */
    public static Optional<RoundCard> roundFor(
            Collection<RoundCard> rounds, LocalDate proposedOn, boolean dayItselfBelongs) {
        return rounds.stream()
                .filter(round -> round.level() == RoundLevel.PROVINCE && !round.extra())
                .filter(round -> takes(round.proposalsBefore(), proposedOn, dayItselfBelongs))
                .min(Comparator.comparing(RoundCard::proposalsBefore));
    }
}
