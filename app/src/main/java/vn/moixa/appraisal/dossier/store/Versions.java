package vn.moixa.appraisal.dossier.store;

import static moixa.database.appraisal.Tables.DOSSIER;
import static moixa.database.appraisal.Tables.DOSSIER_CONFIRMATION;
import static moixa.database.appraisal.Tables.DOSSIER_EVENT;
import static moixa.database.appraisal.Tables.DOSSIER_VERSION;
import static moixa.database.appraisal.Tables.DOSSIER_VERSION_SENSITIVE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.dossier.domain.Receipt;
import vn.moixa.web.Viewer;

/** Dossiers as they were handed in, and what happened to them. Neither is ever changed. */
@Repository
public class Versions {

    private final DSLContext sql;

    Versions(DSLContext sql) {
        this.sql = sql;
    }

    /** Something that happened to a dossier. */
    public record Event(
            Instant at,
            @Nullable DossierState from,
            DossierState to,
            String by,
            boolean onBehalf,
            String basis,
            String reason) {}

    /** The next version of a dossier; the caller holds its row. */
    public int nextNumber(DossierId id) {
        return Objects.requireNonNull(
                sql.select(DSL.coalesce(DSL.max(DOSSIER_VERSION.NUMBER), 0).plus(1))
                        .from(DOSSIER_VERSION)
                        .where(DOSSIER_VERSION.DOSSIER_ID.eq(id.value()))
                        .fetchSingle()
                        .value1());
    }

    public void add(DossierId id, int number, String content, String hash, String sensitive, Viewer by, Instant now) {
        sql.insertInto(DOSSIER_VERSION)
                .set(DOSSIER_VERSION.DOSSIER_ID, id.value())
                .set(DOSSIER_VERSION.NUMBER, number)
                .set(DOSSIER_VERSION.AT, now.atOffset(ZoneOffset.UTC))
                .set(DOSSIER_VERSION.ACTOR_ID, by.accountId())
                .set(DOSSIER_VERSION.ACTOR_NAME, by.name())
                .set(DOSSIER_VERSION.CONTENT, JSON.json(content))
                .set(DOSSIER_VERSION.CONTENT_HASH, hash)
                .execute();
        sql.insertInto(DOSSIER_VERSION_SENSITIVE)
                .set(DOSSIER_VERSION_SENSITIVE.DOSSIER_ID, id.value())
                .set(DOSSIER_VERSION_SENSITIVE.NUMBER, number)
                .set(DOSSIER_VERSION_SENSITIVE.CONTENT, JSON.json(sensitive))
                .execute();
    }

    /** Receipts of a dossier, the newest first. */
    public List<Receipt> receipts(DossierId id) {
        return sql.select(
                        DOSSIER.CODE,
                        DOSSIER_VERSION.NUMBER,
                        DOSSIER_VERSION.AT,
                        DOSSIER_VERSION.ACTOR_NAME,
                        DOSSIER_VERSION.CONTENT_HASH,
                        DSL.field(DSL.select(DSL.max(DOSSIER_CONFIRMATION.ASKED_BY_NAME))
                                .from(DOSSIER_CONFIRMATION)
                                .where(
                                        DOSSIER_CONFIRMATION.DOSSIER_ID.eq(DOSSIER.ID),
                                        DOSSIER_CONFIRMATION.OUTCOME.eq("CONFIRMED"),
                                        DOSSIER_CONFIRMATION.ANSWERED_AT.eq(DOSSIER_VERSION.AT))))
                .from(DOSSIER_VERSION)
                .join(DOSSIER)
                .on(DOSSIER.ID.eq(DOSSIER_VERSION.DOSSIER_ID))
                .where(DOSSIER_VERSION.DOSSIER_ID.eq(id.value()))
                .orderBy(DOSSIER_VERSION.NUMBER.desc())
                .fetch(row -> new Receipt(
                        id,
                        row.value1(),
                        row.value2(),
                        row.value3().toInstant(),
                        row.value4(),
                        row.value6(),
                        row.value5()));
    }

    /** The exact text whose hash was kept. */
    public Optional<String> content(DossierId id, int number) {
        return sql.select(DOSSIER_VERSION.CONTENT)
                .from(DOSSIER_VERSION)
                .where(DOSSIER_VERSION.DOSSIER_ID.eq(id.value()), DOSSIER_VERSION.NUMBER.eq(number))
                .fetchOptional(row -> row.value1().data());
    }

    /** What happened to a dossier, the newest first. */
    public List<Event> events(DossierId id) {
        return sql.selectFrom(DOSSIER_EVENT)
                .where(DOSSIER_EVENT.DOSSIER_ID.eq(id.value()))
                .orderBy(DOSSIER_EVENT.SEQ.desc())
                .fetch(row -> new Event(
                        row.getAt().toInstant(),
                        row.getFromState() == null ? null : DossierState.valueOf(row.getFromState()),
                        DossierState.valueOf(row.getToState()),
                        row.getActorName(),
                        row.getOnBehalfOf() != null,
                        row.getBasis(),
                        row.getReason()));
    }
}
