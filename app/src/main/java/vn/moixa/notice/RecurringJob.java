package vn.moixa.notice;

/** Work that a room repeats by itself. A bean of this type is all it takes; only one copy of the application runs it at a time. */
public interface RecurringJob {

    /** Unique, beginning with the room: {@code promotion.check-links}. */
    String name();

    Rhythm rhythm();

    void run();
}
