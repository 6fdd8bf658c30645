package vn.moixa.appraisal.commune.store;

import static moixa.database.appraisal.Tables.PAPER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.shared.Ids;
import vn.moixa.web.Viewer;

/** Signed papers as recorded: number, date, signer, scan, and what they said (R56). */
@Repository
public class OfficePapers {

    private final DSLContext sql;

    OfficePapers(DSLContext sql) {
        this.sql = sql;
    }

    /** A paper that was signed outside and recorded here. */
    public record Signed(
            String kind,
            String subjectType,
            UUID subject,
            @Nullable String number,
            LocalDate issuedOn,
            String signer,
            @Nullable String scanHash,
            String contentJson,
            boolean sample) {}

    /** A recorded paper as shown. */
    public record Recorded(
            @Nullable String number,
            @Nullable LocalDate issuedOn,
            @Nullable String signer,
            @Nullable String scanHash,
            @Nullable Instant recordedAt,
            @Nullable String recordedByName) {}

    public void record(Signed paper, Viewer actor, Instant at) {
        sql.insertInto(PAPER)
                .set(PAPER.ID, Ids.next())
                .set(PAPER.KIND, paper.kind())
                .set(PAPER.SUBJECT_TYPE, paper.subjectType())
                .set(PAPER.SUBJECT_ID, paper.subject())
                .set(PAPER.NUMBER, paper.number())
                .set(PAPER.ISSUED_ON, paper.issuedOn())
                .set(PAPER.SIGNER, paper.signer())
                .set(PAPER.SCAN_HASH, paper.scanHash())
                .set(PAPER.CONTENT, JSONB.jsonb(paper.contentJson()))
                .set(PAPER.PREPARED_AT, at.atOffset(ZoneOffset.UTC))
                .set(PAPER.PREPARED_BY_NAME, actor.name())
                .set(PAPER.RECORDED_AT, at.atOffset(ZoneOffset.UTC))
                .set(PAPER.RECORDED_BY_NAME, actor.name())
                .set(PAPER.SAMPLE, paper.sample())
                .execute();
    }

    /** The latest recorded paper of a kind. */
    public Optional<Recorded> latest(String kind, UUID subject) {
        return sql.selectFrom(PAPER)
                .where(PAPER.KIND.eq(kind), PAPER.SUBJECT_ID.eq(subject), PAPER.RECORDED_AT.isNotNull())
                .orderBy(PAPER.RECORDED_AT.desc(), PAPER.ID.desc())
                .limit(1)
                .fetchOptional(row -> new Recorded(
                        row.getNumber(),
                        row.getIssuedOn(),
                        row.getSigner(),
                        row.getScanHash(),
                        row.getRecordedAt() == null ? null : row.getRecordedAt().toInstant(),
                        row.getRecordedByName()));
    }
}
