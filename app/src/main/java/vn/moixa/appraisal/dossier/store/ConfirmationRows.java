package vn.moixa.appraisal.dossier.store;

import static moixa.database.appraisal.Tables.DOSSIER_CONFIRMATION;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.moixa.appraisal.DossierId;
import vn.moixa.shared.Ids;
import vn.moixa.web.Viewer;

/** What officers entered for producers and wait to have confirmed (R84). */
@Repository
public class ConfirmationRows {

    private final DSLContext sql;

    ConfirmationRows(DSLContext sql) {
        this.sql = sql;
    }

    /** A dossier that an officer filled in and asks the producer to confirm. */
    public record Waiting(UUID id, UUID askedBy, String askedByName, Instant askedAt, String basis) {}

    public Optional<Waiting> waiting(DossierId dossier) {
        return sql.selectFrom(DOSSIER_CONFIRMATION)
                .where(DOSSIER_CONFIRMATION.DOSSIER_ID.eq(dossier.value()), DOSSIER_CONFIRMATION.OUTCOME.isNull())
                .fetchOptional(row -> new Waiting(
                        row.getId(),
                        row.getAskedBy(),
                        row.getAskedByName(),
                        row.getAskedAt().toInstant(),
                        row.getBasis()));
    }

    public void ask(DossierId dossier, UUID officer, String name, String basis, Instant now) {
        sql.insertInto(DOSSIER_CONFIRMATION)
                .set(DOSSIER_CONFIRMATION.ID, Ids.next())
                .set(DOSSIER_CONFIRMATION.DOSSIER_ID, dossier.value())
                .set(DOSSIER_CONFIRMATION.ASKED_BY, officer)
                .set(DOSSIER_CONFIRMATION.ASKED_BY_NAME, name)
                .set(DOSSIER_CONFIRMATION.ASKED_AT, now.atOffset(ZoneOffset.UTC))
                .set(DOSSIER_CONFIRMATION.BASIS, basis)
                .onConflictDoNothing()
                .execute();
    }

    public void answer(DossierId dossier, String outcome, Viewer by, String reason, Instant now) {
        sql.update(DOSSIER_CONFIRMATION)
                .set(DOSSIER_CONFIRMATION.OUTCOME, outcome)
                .set(DOSSIER_CONFIRMATION.ANSWERED_BY, by.accountId())
                .set(DOSSIER_CONFIRMATION.ANSWERED_BY_NAME, by.name())
                .set(DOSSIER_CONFIRMATION.ANSWERED_AT, now.atOffset(ZoneOffset.UTC))
                .set(DOSSIER_CONFIRMATION.REASON, reason)
                .where(DOSSIER_CONFIRMATION.DOSSIER_ID.eq(dossier.value()), DOSSIER_CONFIRMATION.OUTCOME.isNull())
                .execute();
    }
}
