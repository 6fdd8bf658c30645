package vn.moixa.notice;

import java.time.Instant;

/** Asks for work in the background. */
public interface Jobs {

    /**
     * Runs the {@link TriggeredJob} of that name for the subject soon after the present transaction commits, or not at all if it
     * rolls back. Asking again before it ran changes nothing.
     */
    void trigger(String job, String subject);

    void trigger(String job, String subject, Instant notBefore);
}
