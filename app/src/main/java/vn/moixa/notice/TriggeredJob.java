package vn.moixa.notice;

/**
 * Work that something asks for, done in the background after the asking transaction commits. It may run again after a crash, so
 * doing it twice must be harmless.
 */
public interface TriggeredJob {

    /** Unique, beginning with the room: {@code intake.apply}. */
    String name();

    void run(String subject);
}
