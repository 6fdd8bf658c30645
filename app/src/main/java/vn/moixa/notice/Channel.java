package vn.moixa.notice;

/**
 * A way to reach a person outside the application. An adapter for SMS or Zalo is a bean of this type; a kind without one is not
 * available, and its messages wait and are shown to administrators.
 */
public interface Channel {

    enum Kind {
        IN_APP,
        EMAIL,
        SMS,
        ZALO,
        LETTER;

        public String messageKey() {
            return "notice.channel." + name();
        }
    }

    /** What a person gets. */
    record Letter(String address, String subject, String body) {}

    /** What became of an attempt. Problems name the kind of failure, never an address or a text. */
    sealed interface Outcome {
        record Delivered() implements Outcome {}

        /** Another attempt may succeed. */
        record Later(String problem) implements Outcome {}

        /** No further attempt would help. */
        record Refused(String problem) implements Outcome {}
    }

    Kind kind();

    Outcome deliver(Letter letter);
}
