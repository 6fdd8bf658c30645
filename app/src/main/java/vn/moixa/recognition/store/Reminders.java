package vn.moixa.recognition.store;

import static moixa.database.recognition.Tables.REMINDER;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.moixa.recognition.domain.CalendarStep;

/** Which owner was reminded of which step, and when (R105). */
@Repository
public class Reminders {

    private final DSLContext sql;

    Reminders(DSLContext sql) {
        this.sql = sql;
    }

    /** False when the step was reminded before; then nothing is sent again. */
    public boolean add(UUID certificate, CalendarStep step, Instant sentAt) {
        return sql.insertInto(REMINDER)
                        .set(REMINDER.CERTIFICATE_ID, certificate)
                        .set(REMINDER.STEP, step.name())
                        .set(REMINDER.SENT_AT, sentAt.atOffset(ZoneOffset.UTC))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }
}
