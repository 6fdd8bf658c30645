package vn.moixa.appraisal.appeal.store;

import static moixa.database.appraisal.Tables.APPEAL;
import static moixa.database.appraisal.Tables.APPEAL_ANSWER;
import static moixa.database.appraisal.Tables.DOSSIER;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.dossier.store.Dossiers;
import vn.moixa.shared.Ids;
import vn.moixa.web.Viewer;

/** Objections of the dossiers a viewer sees. */
@Repository
public class Appeals {

    private final DSLContext sql;

    Appeals(DSLContext sql) {
        this.sql = sql;
    }

    /** An objection, with its answer once there is one. */
    public record Appeal(
            UUID id,
            DossierId dossier,
            String dossierCode,
            boolean sample,
            Instant filedAt,
            String filedBy,
            String about,
            @Nullable Answer answer) {}

    public record Answer(boolean upheld, String text, String documentNumber, Instant at, String by) {}

    public List<Appeal> of(DossierId dossier) {
        return find(DOSSIER.ID.eq(dossier.value()), 200);
    }

    /** Those without an answer first, the oldest first; then the answered, the newest first. */
    public List<Appeal> visibleTo(Viewer viewer, int limit) {
        return find(Dossiers.visibleTo(viewer), limit);
    }

    public Optional<Appeal> find(UUID id, Viewer viewer) {
        return find(APPEAL.ID.eq(id).and(Dossiers.visibleTo(viewer)), 1).stream()
                .findFirst();
    }

    public UUID file(DossierId dossier, String about, Viewer viewer, Instant now) {
        UUID id = Ids.next();
        sql.insertInto(APPEAL)
                .set(APPEAL.ID, id)
                .set(APPEAL.DOSSIER_ID, dossier.value())
                .set(APPEAL.FILED_AT, now.atOffset(ZoneOffset.UTC))
                .set(APPEAL.FILED_BY, viewer.accountId())
                .set(APPEAL.FILED_BY_NAME, viewer.name())
                .set(APPEAL.ABOUT, about)
                .execute();
        return id;
    }

    /** False when somebody has answered it already. */
    public boolean answer(UUID appeal, boolean upheld, String text, String documentNumber, Viewer viewer, Instant now) {
        return sql.insertInto(APPEAL_ANSWER)
                        .set(APPEAL_ANSWER.APPEAL_ID, appeal)
                        .set(APPEAL_ANSWER.UPHELD, upheld)
                        .set(APPEAL_ANSWER.ANSWER, text)
                        .set(APPEAL_ANSWER.DOCUMENT_NUMBER, documentNumber)
                        .set(APPEAL_ANSWER.ANSWERED_AT, now.atOffset(ZoneOffset.UTC))
                        .set(APPEAL_ANSWER.ANSWERED_BY, viewer.accountId())
                        .set(APPEAL_ANSWER.ANSWERED_BY_NAME, viewer.name())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private List<Appeal> find(Condition which, int limit) {
        return sql.select()
                .from(APPEAL)
                .join(DOSSIER)
                .on(DOSSIER.ID.eq(APPEAL.DOSSIER_ID))
                .leftJoin(APPEAL_ANSWER)
                .on(APPEAL_ANSWER.APPEAL_ID.eq(APPEAL.ID))
                .where(which)
                .orderBy(APPEAL_ANSWER.ANSWERED_AT.desc().nullsFirst(), APPEAL.FILED_AT.asc(), APPEAL.ID.asc())
                .limit(limit)
                .fetch(Appeals::appeal);
    }

    private static Appeal appeal(Record row) {
        return new Appeal(
                row.get(APPEAL.ID),
                new DossierId(row.get(DOSSIER.ID)),
                row.get(DOSSIER.CODE),
                row.get(DOSSIER.SAMPLE),
                row.get(APPEAL.FILED_AT).toInstant(),
                row.get(APPEAL.FILED_BY_NAME),
                row.get(APPEAL.ABOUT),
                row.get(APPEAL_ANSWER.APPEAL_ID) == null
                        ? null
                        : new Answer(
                                row.get(APPEAL_ANSWER.UPHELD),
                                row.get(APPEAL_ANSWER.ANSWER),
                                row.get(APPEAL_ANSWER.DOCUMENT_NUMBER),
                                row.get(APPEAL_ANSWER.ANSWERED_AT).toInstant(),
                                row.get(APPEAL_ANSWER.ANSWERED_BY_NAME)));
    }
}
