package vn.moixa.recognition.store;

import static moixa.database.recognition.Tables.ENDING;
import static moixa.database.recognition.Tables.ENDING_CORRECTION;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import moixa.database.recognition.tables.records.EndingCorrectionRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.recognition.CertificateId;
import vn.moixa.shared.Ids;
import vn.moixa.web.Viewer;

/** Endings that were recorded by mistake, who asked to take them back, and who agreed. */
@Repository
public class EndingCorrections {

    private final DSLContext sql;

    EndingCorrections(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * One correction.
     *
     * @param decision what became of it; null while it waits
     */
    public record Line(
            UUID id,
            CertificateId certificate,
            LocalDate endedOn,
            String ground,
            String decisionNumber,
            String recordedByName,
            String reason,
            UUID askedBy,
            String askedByName,
            Instant askedAt,
            @Nullable Decision decision) {}

    public record Decision(String byName, Instant at, boolean accepted) {}

    /** The newest first. */
    public List<Line> of(CertificateId certificate) {
        return sql.selectFrom(ENDING_CORRECTION)
                .where(ENDING_CORRECTION.CERTIFICATE_ID.eq(certificate.value()))
                .orderBy(ENDING_CORRECTION.ASKED_AT.desc(), ENDING_CORRECTION.ID.desc())
                .fetch(EndingCorrections::line);
    }

    /** The one that waits, if there is one. */
    public Optional<Line> waiting(CertificateId certificate) {
        return sql.selectFrom(ENDING_CORRECTION)
                .where(ENDING_CORRECTION.CERTIFICATE_ID.eq(certificate.value()))
                .and(ENDING_CORRECTION.DECIDED_AT.isNull())
                .fetchOptional(EndingCorrections::line);
    }

    /** Copies the ending as it is now. The certificate must be held by the transaction. */
    public void ask(CertificateId certificate, String reason, Viewer asker, Instant now) {
        var ending = sql.selectFrom(ENDING)
                .where(ENDING.CERTIFICATE_ID.eq(certificate.value()))
                .fetchSingle();
        var row = sql.newRecord(ENDING_CORRECTION);
        row.from(ending);
        row.setId(Ids.next());
        row.setReason(reason);
        row.setAskedBy(Objects.requireNonNull(asker.accountId()));
        row.setAskedByName(asker.name());
        row.setAskedAt(utc(now));
        row.insert();
    }

    /** Closes the one that waits; when accepted, the certificate has no ending any more. */
    public void decide(UUID id, CertificateId certificate, boolean accepted, Viewer viewer, Instant now) {
        sql.update(ENDING_CORRECTION)
                .set(ENDING_CORRECTION.DECIDED_BY, viewer.accountId())
                .set(ENDING_CORRECTION.DECIDED_BY_NAME, viewer.name())
                .set(ENDING_CORRECTION.DECIDED_AT, utc(now))
                .set(ENDING_CORRECTION.ACCEPTED, accepted)
                .where(ENDING_CORRECTION.ID.eq(id).and(ENDING_CORRECTION.DECIDED_AT.isNull()))
                .execute();
        if (accepted) {
            sql.deleteFrom(ENDING)
                    .where(ENDING.CERTIFICATE_ID.eq(certificate.value()))
                    .execute();
        }
    }

    private static Line line(EndingCorrectionRecord row) {
        return new Line(
                row.getId(),
                new CertificateId(row.getCertificateId()),
                row.getEndedOn(),
                row.getGround(),
                row.getDecisionNumber(),
                row.getRecordedByName(),
                row.getReason(),
                row.getAskedBy(),
                row.getAskedByName(),
                row.getAskedAt().toInstant(),
                row.getDecidedAt() == null
                        ? null
                        : new Decision(
                                row.getDecidedByName(), row.getDecidedAt().toInstant(), row.getAccepted()));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
