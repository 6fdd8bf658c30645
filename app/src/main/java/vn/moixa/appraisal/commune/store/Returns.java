package vn.moixa.appraisal.commune.store;

import static moixa.database.appraisal.Tables.DOSSIER_RETURN;
import static moixa.database.appraisal.Tables.DOSSIER_RETURN_ITEM;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.commune.domain.ReturnItem;
import vn.moixa.appraisal.dossier.domain.Level;
import vn.moixa.shared.Ids;
import vn.moixa.web.Viewer;

/** Returns of dossiers with their items; the database refuses one without (R51). */
@Repository
public class Returns {

    private final DSLContext sql;

    Returns(DSLContext sql) {
        this.sql = sql;
    }

    /** One return as kept. */
    public record Returned(
            UUID id,
            Level level,
            Instant at,
            String actorName,
            @Nullable LocalDate answerBy,
            @Nullable Instant answeredAt,
            List<ReturnItem> items) {}

    public UUID add(
            DossierId dossier,
            Level level,
            List<ReturnItem> items,
            @Nullable LocalDate answerBy,
            Viewer actor,
            Instant at) {
        UUID id = Ids.next();
        sql.insertInto(DOSSIER_RETURN)
                .set(DOSSIER_RETURN.ID, id)
                .set(DOSSIER_RETURN.DOSSIER_ID, dossier.value())
                .set(DOSSIER_RETURN.LEVEL, level.name())
                .set(DOSSIER_RETURN.AT, at.atOffset(ZoneOffset.UTC))
                .set(DOSSIER_RETURN.ACTOR_ID, actor.accountId())
                .set(DOSSIER_RETURN.ACTOR_NAME, actor.name())
                .set(DOSSIER_RETURN.ANSWER_BY, answerBy)
                .execute();
        for (int position = 0; position < items.size(); position++) {
            sql.insertInto(DOSSIER_RETURN_ITEM)
                    .set(DOSSIER_RETURN_ITEM.RETURN_ID, id)
                    .set(DOSSIER_RETURN_ITEM.POSITION, (short) (position + 1))
                    .set(DOSSIER_RETURN_ITEM.ITEM, items.get(position).item())
                    .set(DOSSIER_RETURN_ITEM.SENTENCE, items.get(position).sentence())
                    .execute();
        }
        return id;
    }

    /** All returns of a dossier, the newest first. */
    public List<Returned> of(DossierId dossier) {
        var items = sql.selectFrom(DOSSIER_RETURN_ITEM)
                .where(DOSSIER_RETURN_ITEM.RETURN_ID.in(sql.select(DOSSIER_RETURN.ID)
                        .from(DOSSIER_RETURN)
                        .where(DOSSIER_RETURN.DOSSIER_ID.eq(dossier.value()))))
                .orderBy(DOSSIER_RETURN_ITEM.POSITION)
                .fetchGroups(DOSSIER_RETURN_ITEM.RETURN_ID, row -> new ReturnItem(row.getItem(), row.getSentence()));
        return sql.selectFrom(DOSSIER_RETURN)
                .where(DOSSIER_RETURN.DOSSIER_ID.eq(dossier.value()))
                .orderBy(DOSSIER_RETURN.AT.desc(), DOSSIER_RETURN.ID.desc())
                .fetch(row -> new Returned(
                        row.getId(),
                        Level.valueOf(row.getLevel()),
                        row.getAt().toInstant(),
                        row.getActorName(),
                        row.getAnswerBy(),
                        row.getAnsweredAt() == null ? null : row.getAnsweredAt().toInstant(),
                        items.getOrDefault(row.getId(), List.of())));
    }
}
