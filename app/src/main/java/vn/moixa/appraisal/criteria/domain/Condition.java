package vn.moixa.appraisal.criteria.domain;

/**
 * What is printed beside a criterion or a group (R27).
 *
 * @param effect what a knock-out ends; {@link Effect#NONE} for the other kinds
 * @param trigger how a knock-out is found; {@link Trigger#FINDING} for the other kinds
 * @param dependsOn the criterion without which this one does not count, for {@link Kind#APPLICABILITY}, else empty
 */
public record Condition(Kind kind, Text text, Effect effect, Trigger trigger, String dependsOn) {

    public enum Kind {
        NOTE,
        REQUIREMENT,
        APPLICABILITY,
        CHOOSE_ONE_CASE,
        KNOCKOUT
    }

    public enum Effect {
        NONE,
        /** The dossier is rejected. */
        REJECTS,
        /** The sheet also stops here: later criteria stay empty, which is not zero (R42). */
        STOPS
    }

    public enum Trigger {
        /** Somebody finds it and the council confirms it (R41). */
        FINDING,
        /** A mark of zero in any criterion of the same group says it (set 16). */
        ZERO_IN_GROUP
    }
}
