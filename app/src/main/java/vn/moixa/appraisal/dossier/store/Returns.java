package vn.moixa.appraisal.dossier.store;

import static moixa.database.appraisal.Tables.DOSSIER_RETURN;
import static moixa.database.appraisal.Tables.DOSSIER_RETURN_ANSWER;
import static moixa.database.appraisal.Tables.DOSSIER_RETURN_ITEM;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.dossier.domain.Level;

/** What a dossier was returned for, and what its producer answers (R51). */
@Repository
public class Returns {

    private final DSLContext sql;

    Returns(DSLContext sql) {
        this.sql = sql;
    }

    /** One item with its answer, which is empty until it is given. */
    public record Item(int position, String item, String sentence, String answer) {}

    /** One return of a dossier. */
    public record Returned(
            UUID id,
            Level level,
            Instant at,
            String by,
            @Nullable LocalDate answerBy,
            @Nullable Instant answeredAt,
            List<Item> items) {

        public boolean isOpen() {
            return answeredAt == null;
        }

        public List<Item> unanswered() {
            return items.stream().filter(item -> item.answer().isEmpty()).toList();
        }
    }

    /** Returns of a dossier, the newest first. */
    public List<Returned> of(DossierId id) {
        return sql.selectFrom(DOSSIER_RETURN)
                .where(DOSSIER_RETURN.DOSSIER_ID.eq(id.value()))
                .orderBy(DOSSIER_RETURN.AT.desc())
                .fetch(row -> new Returned(
                        row.getId(),
                        Level.valueOf(row.getLevel()),
                        row.getAt().toInstant(),
                        row.getActorName(),
                        row.getAnswerBy(),
                        row.getAnsweredAt() == null ? null : row.getAnsweredAt().toInstant(),
                        items(row.getId())));
    }

    public void answer(UUID returned, int position, String answer, String by, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        sql.insertInto(DOSSIER_RETURN_ANSWER)
                .set(DOSSIER_RETURN_ANSWER.RETURN_ID, returned)
                .set(DOSSIER_RETURN_ANSWER.POSITION, (short) position)
                .set(DOSSIER_RETURN_ANSWER.ANSWER, answer)
                .set(DOSSIER_RETURN_ANSWER.ANSWERED_AT, at)
                .set(DOSSIER_RETURN_ANSWER.ANSWERED_BY_NAME, by)
                .onConflict(DOSSIER_RETURN_ANSWER.RETURN_ID, DOSSIER_RETURN_ANSWER.POSITION)
                .doUpdate()
                .set(DOSSIER_RETURN_ANSWER.ANSWER, answer)
                .set(DOSSIER_RETURN_ANSWER.ANSWERED_AT, at)
                .set(DOSSIER_RETURN_ANSWER.ANSWERED_BY_NAME, by)
                .execute();
    }

    /** All items are answered and go back with the dossier. */
    public void close(DossierId id, Instant now) {
        sql.update(DOSSIER_RETURN)
                .set(DOSSIER_RETURN.ANSWERED_AT, now.atOffset(ZoneOffset.UTC))
                .where(DOSSIER_RETURN.DOSSIER_ID.eq(id.value()), DOSSIER_RETURN.ANSWERED_AT.isNull())
                .execute();
    }

    private List<Item> items(UUID returned) {
        return sql.select(
                        DOSSIER_RETURN_ITEM.POSITION,
                        DOSSIER_RETURN_ITEM.ITEM,
                        DOSSIER_RETURN_ITEM.SENTENCE,
                        DOSSIER_RETURN_ANSWER.ANSWER)
                .from(DOSSIER_RETURN_ITEM)
                .leftJoin(DOSSIER_RETURN_ANSWER)
                .on(
                        DOSSIER_RETURN_ANSWER.RETURN_ID.eq(DOSSIER_RETURN_ITEM.RETURN_ID),
                        DOSSIER_RETURN_ANSWER.POSITION.eq(DOSSIER_RETURN_ITEM.POSITION))
                .where(DOSSIER_RETURN_ITEM.RETURN_ID.eq(returned))
                .orderBy(DOSSIER_RETURN_ITEM.POSITION)
                .fetch(row -> new Item(
                        row.value1(), row.value2(), row.value3(), Objects.requireNonNullElse(row.value4(), "")));
    }
}
