package vn.moixa.intake;

/** Something a person should know about a row that is nevertheless taken. */
public record Remark(Kind kind, Message message) {

    public enum Kind {
        NOTE,
        /** Something of the row could not be placed; listed with its reason after the import. */
        UNPLACED,
        /** Two readings are possible and the computer does not choose. */
        DECIDE
    }

    public static Remark note(String key, Object... arguments) {
        return new Remark(Kind.NOTE, Message.of(key, arguments));
    }

    public static Remark unplaced(String key, Object... arguments) {
        return new Remark(Kind.UNPLACED, Message.of(key, arguments));
    }

    public static Remark decide(String key, Object... arguments) {
        return new Remark(Kind.DECIDE, Message.of(key, arguments));
    }
}
