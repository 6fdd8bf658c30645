package vn.moixa.appraisal.criteria.domain;

import java.util.List;

/**
 * One line of a proof: a value and exactly what it was made of.
 *
 * @param id unique in its sheet
 * @param member 1 for the first sheet of a council; 0 where it concerns all, or an own estimate
 * @param star for bands, gates and stars, else 0
 * @param subject the criterion, group, part or ground it is about, else empty
 * @param from ids of the steps it is computed from
 * @param factor the edge or the least points it is compared with, else 0
 * @param value points, a count, or 1 for yes and 0 for no
 * @param note the reason somebody gave, else empty
 */
public record ProofStep(
        String id,
        Kind kind,
        int member,
        int star,
        String subject,
        Op op,
        List<String> from,
        long factor,
        long value,
        String note) {

    public ProofStep {
        from = List.copyOf(from);
    }

    /** What the line means to a reader. */
    public enum Kind {
        MARK,
        APPLICABILITY,
        GROUP,
        PART,
        TOTAL,
        MEMBERS,
        SUM_OF_TOTALS,
        HIGHEST,
        LOWEST,
        SPREAD,
        BAND,
        GATE_POINTS,
        GATE_PROPOSAL,
        GATE_FINDING,
        GATE,
        KNOCK_OUT,
        NO_KNOCK_OUT,
        STAR,
        RESULT;

        /** The answer is yes or no. */
        public boolean isYesOrNo() {
            return switch (this) {
                case BAND, GATE_PROPOSAL, GATE_FINDING, GATE, KNOCK_OUT, NO_KNOCK_OUT, STAR -> true;
                case MARK,
                        APPLICABILITY,
                        GROUP,
                        PART,
                        TOTAL,
                        MEMBERS,
                        SUM_OF_TOTALS,
                        HIGHEST,
                        LOWEST,
                        SPREAD,
                        GATE_POINTS,
                        RESULT -> false;
            };
        }
    }

    /** How the value follows. */
    public enum Op {
        /** A raw mark or a finding, entered by somebody. */
        GIVEN,
        /** The second, if the first is more than 0, else 0 (R27). */
        ONLY_WITH,
        SUM,
        COUNT,
        MAX,
        MIN,
        /** The first less the second. */
        DIFFERENCE,
        /** 1 when the first is at least the factor times the second; the second is 1 where it is missing, the first then 0. */
        AT_LEAST,
        /** 1 when every one is 1. */
        ALL,
        /** 1 when none is 1. */
        NONE,
        SAME,
        /** The number of the last star whose value is 1, of stars 3, 4 and 5 in this order; 0 when none is. */
        HIGHEST_STAR
    }
}
