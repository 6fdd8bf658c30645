package vn.moixa.intake;

import org.jspecify.annotations.Nullable;

/**
 * Something a person should know about a row that is nevertheless taken.
 *
 * @param answer what a person may answer to a question: that the cell of this column holds this value; null when there is no such answer
 */
public record Remark(Kind kind, Message message, @Nullable Answer answer) {

    /** The value a cell of the row would hold; asked about, not assumed. */
    public record Answer(String columnKey, String value) {}

    public enum Kind {
        NOTE,
        /** Something of the row could not be placed; listed with its reason after the import. */
        UNPLACED,
        /** Two readings are possible and the computer does not choose. */
        DECIDE
    }

    public static Remark note(String key, Object... arguments) {
        return new Remark(Kind.NOTE, Message.of(key, arguments), null);
    }

    public static Remark unplaced(String key, Object... arguments) {
        return new Remark(Kind.UNPLACED, Message.of(key, arguments), null);
    }

    public static Remark decide(String key, Object... arguments) {
        return new Remark(Kind.DECIDE, Message.of(key, arguments), null);
    }

    /** The same question with an answer that a person can give on the page of the preview. */
    public Remark answeredBy(Column column, String value) {
        return new Remark(kind, message, new Answer(column.key(), value));
    }
}
