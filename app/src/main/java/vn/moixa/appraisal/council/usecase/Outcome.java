package vn.moixa.appraisal.council.usecase;

import java.util.List;
import java.util.UUID;

/** What came of a deed for a council. */
public sealed interface Outcome {

    /** @param id what was made or changed */
    record Done(UUID id) implements Outcome {}

    /** Nothing was changed. */
    record Refused(List<Reason> reasons) implements Outcome {}

    /** Somebody saved the same thing meanwhile; nothing was changed. */
    record Stale() implements Outcome {}

    /**
     * Why not.
     *
     * @param field of the form, or empty
     */
    record Reason(String field, String messageKey, List<Object> arguments) {

        public Reason {
            arguments = List.copyOf(arguments);
        }

        static Reason of(String field, String messageKey, Object... arguments) {
            return new Reason(field, messageKey, List.of(arguments));
        }
    }

    static Refused refused(String field, String messageKey, Object... arguments) {
        return new Refused(List.of(new Reason(field, messageKey, List.of(arguments))));
    }
}
