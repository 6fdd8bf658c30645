package vn.moixa.appraisal.evidence.store;

import static moixa.database.appraisal.Tables.EVIDENCE_REMINDER;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.moixa.appraisal.EvidenceId;

/** Which warnings were given already (R110). */
@Repository
public class EvidenceReminders {

    private final DSLContext sql;

    EvidenceReminders(DSLContext sql) {
        this.sql = sql;
    }

    /** True once for each paper and step. */
    public boolean first(EvidenceId paper, int daysBefore, Instant now) {
        return sql.insertInto(EVIDENCE_REMINDER)
                        .set(EVIDENCE_REMINDER.EVIDENCE_ID, paper.value())
                        .set(EVIDENCE_REMINDER.DAYS_BEFORE, (short) daysBefore)
                        .set(EVIDENCE_REMINDER.TOLD_AT, now.atOffset(ZoneOffset.UTC))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }
}
