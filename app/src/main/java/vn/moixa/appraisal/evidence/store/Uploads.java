package vn.moixa.appraisal.evidence.store;

import static moixa.database.appraisal.Tables.UPLOAD;
import static moixa.database.appraisal.Tables.UPLOAD_PIECE;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import moixa.database.appraisal.tables.records.UploadRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.appraisal.EvidenceId;
import vn.moixa.shared.Ids;
import vn.moixa.web.Viewer;

/** Files on their way in. Each piece is kept as it comes, so that a broken connection costs only what had not arrived. */
@Repository
public class Uploads {

    private final DSLContext sql;

    Uploads(DSLContext sql) {
        this.sql = sql;
    }

    /** Where an upload stands. */
    public enum State {
        OPEN,
        DONE,
        REFUSED
    }

    /** One upload; the refusal is the message key of the sentence. */
    public record Upload(
            UUID id,
            EvidenceId evidence,
            String name,
            long size,
            long received,
            State state,
            @Nullable String refusal,
            @Nullable String hash,
            UUID createdBy) {

        public boolean isWhole() {
            return received == size;
        }
    }

    public Upload begin(EvidenceId evidence, String name, long size, Viewer by, Instant now) {
        UUID id = Ids.next();
        var at = now.atOffset(ZoneOffset.UTC);
        sql.insertInto(UPLOAD)
                .set(UPLOAD.ID, id)
                .set(UPLOAD.EVIDENCE_ID, evidence.value())
                .set(UPLOAD.NAME, name)
                .set(UPLOAD.SIZE, size)
                .set(UPLOAD.STATE, State.OPEN.name())
                .set(UPLOAD.CREATED_BY, Objects.requireNonNull(by.accountId()))
                .set(UPLOAD.CREATED_BY_NAME, by.name())
                .set(UPLOAD.CREATED_AT, at)
                .set(UPLOAD.UPDATED_AT, at)
                .execute();
        return find(id).orElseThrow();
    }

    public Optional<Upload> find(UUID id) {
        return sql.selectFrom(UPLOAD).where(UPLOAD.ID.eq(id)).fetchOptional(Uploads::read);
    }

    public Optional<Upload> lock(UUID id) {
        return sql.selectFrom(UPLOAD).where(UPLOAD.ID.eq(id)).forUpdate().fetchOptional(Uploads::read);
    }

    /** The caller holds the upload, and the piece begins where the last one ended. */
    public void add(Upload upload, byte[] piece, Instant now) {
        sql.insertInto(UPLOAD_PIECE)
                .set(UPLOAD_PIECE.UPLOAD_ID, upload.id())
                .set(UPLOAD_PIECE.STARTS_AT, upload.received())
                .set(UPLOAD_PIECE.CONTENT, piece)
                .execute();
        sql.update(UPLOAD)
                .set(UPLOAD.RECEIVED, upload.received() + piece.length)
                .set(UPLOAD.UPDATED_AT, now.atOffset(ZoneOffset.UTC))
                .where(UPLOAD.ID.eq(upload.id()))
                .execute();
    }

    /** All pieces in order, one in memory at a time. */
    public InputStream content(UUID id) {
        List<Long> starts = sql.select(UPLOAD_PIECE.STARTS_AT)
                .from(UPLOAD_PIECE)
                .where(UPLOAD_PIECE.UPLOAD_ID.eq(id))
                .orderBy(UPLOAD_PIECE.STARTS_AT)
                .fetch(UPLOAD_PIECE.STARTS_AT);
        var pieces = Collections.enumeration(starts);
        return new SequenceInputStream(new Enumeration<InputStream>() {
            @Override
            public boolean hasMoreElements() {
                return pieces.hasMoreElements();
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(piece(id, pieces.nextElement()));
            }
        });
    }

    public void done(UUID id, String hash, Instant now) {
        end(id, State.DONE, hash, null, now);
    }

    public void refused(UUID id, String messageKey, Instant now) {
        end(id, State.REFUSED, null, messageKey, now);
    }

    /** Uploads that nobody went on with. */
    public int removeOpenBefore(Instant limit) {
        return sql.deleteFrom(UPLOAD)
                .where(UPLOAD.STATE.eq(State.OPEN.name()), UPLOAD.UPDATED_AT.lt(limit.atOffset(ZoneOffset.UTC)))
                .execute();
    }

    private void end(UUID id, State state, @Nullable String hash, @Nullable String refusal, Instant now) {
        sql.update(UPLOAD)
                .set(UPLOAD.STATE, state.name())
                .set(UPLOAD.FILE_HASH, hash)
                .set(UPLOAD.REFUSAL, refusal)
                .set(UPLOAD.UPDATED_AT, now.atOffset(ZoneOffset.UTC))
                .where(UPLOAD.ID.eq(id))
                .execute();
        sql.deleteFrom(UPLOAD_PIECE).where(UPLOAD_PIECE.UPLOAD_ID.eq(id)).execute();
    }

    private byte[] piece(UUID id, long start) {
        return Objects.requireNonNull(sql.select(UPLOAD_PIECE.CONTENT)
                .from(UPLOAD_PIECE)
                .where(UPLOAD_PIECE.UPLOAD_ID.eq(id), UPLOAD_PIECE.STARTS_AT.eq(start))
                .fetchSingle(UPLOAD_PIECE.CONTENT));
    }

    private static Upload read(UploadRecord row) {
        return new Upload(
                row.getId(),
                new EvidenceId(row.getEvidenceId()),
                row.getName(),
                row.getSize(),
                row.getReceived(),
                State.valueOf(row.getState()),
                row.getRefusal(),
                row.getFileHash(),
                row.getCreatedBy());
    }
}
