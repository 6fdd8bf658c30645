package vn.moixa.appraisal.criteria.store;

import static moixa.database.appraisal.Tables.CRITERIA_DRAFT;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import moixa.database.appraisal.tables.records.CriteriaDraftRecord;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;
import vn.moixa.appraisal.criteria.CriteriaSetId;
import vn.moixa.appraisal.criteria.DraftId;
import vn.moixa.appraisal.criteria.format.CriteriaReader;
import vn.moixa.appraisal.criteria.format.Reading;

/** Uploaded versions that were found without fault. */
@Repository
public class Drafts {

    private final DSLContext sql;
    private final ObjectMapper json;

    Drafts(DSLContext sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Where a draft stands. */
    public enum State {
        WAITING,
        PUBLISHED,
        PUT_ASIDE
    }

    /** A draft with its content read again by the rules of today. */
    public record Draft(
            DraftId id,
            String fileName,
            Reading content,
            State state,
            @Nullable UUID publishedAs,
            Instant uploadedAt,
            String uploadedByName) {

        public Reading.Read read() {
            return switch (content) {
                case Reading.Read read -> read;
                case Reading.Refused refused ->
                    throw new IllegalStateException("Draft " + id + ": " + refused.faults());
            };
        }
    }

    public DraftId add(
            String fileName, boolean workbook, Reading.Read content, Instant at, @Nullable UUID by, String byName) {
        var id = DraftId.next();
        sql.insertInto(CRITERIA_DRAFT)
                .set(CRITERIA_DRAFT.ID, id.value())
                .set(CRITERIA_DRAFT.CODE, content.set().code().value())
                .set(CRITERIA_DRAFT.FILE_NAME, fileName)
                .set(CRITERIA_DRAFT.FORM, workbook ? "WORKBOOK" : "YAML")
                .set(CRITERIA_DRAFT.CONTENT, JSONB.valueOf(content.canonical()))
                .set(CRITERIA_DRAFT.CONTENT_HASH, content.hash())
                .set(CRITERIA_DRAFT.STATE, State.WAITING.name())
                .set(CRITERIA_DRAFT.UPLOADED_AT, at.atOffset(ZoneOffset.UTC))
                .set(CRITERIA_DRAFT.UPLOADED_BY, by)
                .set(CRITERIA_DRAFT.UPLOADED_BY_NAME, byName)
                .execute();
        return id;
    }

    public Optional<Draft> find(DraftId id) {
        return sql.selectFrom(CRITERIA_DRAFT)
                .where(CRITERIA_DRAFT.ID.eq(id.value()))
                .fetchOptional(this::draft);
    }

    public List<Draft> waiting() {
        return sql.selectFrom(CRITERIA_DRAFT)
                .where(CRITERIA_DRAFT.STATE.eq(State.WAITING.name()))
                .orderBy(CRITERIA_DRAFT.UPLOADED_AT.desc())
                .fetch(this::draft);
    }

    /** Holds the draft until the transaction ends, if it still waits: whoever comes second finds nothing to do. */
    public Optional<Draft> takeWaiting(DraftId id) {
        return sql.selectFrom(CRITERIA_DRAFT)
                .where(CRITERIA_DRAFT.ID.eq(id.value()))
                .and(CRITERIA_DRAFT.STATE.eq(State.WAITING.name()))
                .forUpdate()
                .fetchOptional(this::draft);
    }

    public void published(DraftId id, CriteriaSetId as) {
        sql.update(CRITERIA_DRAFT)
                .set(CRITERIA_DRAFT.STATE, State.PUBLISHED.name())
                .set(CRITERIA_DRAFT.PUBLISHED_AS, as.value())
                .set(CRITERIA_DRAFT.VERSION, CRITERIA_DRAFT.VERSION.plus(1))
                .where(CRITERIA_DRAFT.ID.eq(id.value()))
                .execute();
    }

    public void putAside(DraftId id) {
        sql.update(CRITERIA_DRAFT)
                .set(CRITERIA_DRAFT.STATE, State.PUT_ASIDE.name())
                .set(CRITERIA_DRAFT.VERSION, CRITERIA_DRAFT.VERSION.plus(1))
                .where(CRITERIA_DRAFT.ID.eq(id.value()))
                .execute();
    }

    private Draft draft(CriteriaDraftRecord row) {
        return new Draft(
                new DraftId(row.getId()),
                row.getFileName(),
                CriteriaReader.tree(
                        row.getFileName(), json.readValue(row.getContent().data(), Object.class)),
                State.valueOf(row.getState()),
                row.getPublishedAs(),
                row.getUploadedAt().toInstant(),
                row.getUploadedByName());
    }
}
