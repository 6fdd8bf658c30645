package vn.moixa.recognition.store;

import static moixa.database.recognition.Tables.CERTIFICATE;
import static moixa.database.recognition.Tables.RECOGNITION_;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import vn.moixa.recognition.Grade;
import vn.moixa.recognition.NewRecognition;
import vn.moixa.recognition.VerificationCode;
import vn.moixa.recognition.domain.Term;
import vn.moixa.shared.Ids;

/** Enters recognitions, and the certificates of confirmed ones. */
@Repository
public class RecognitionRows {

    private static final int BATCH = 1_000;

    private final DSLContext sql;
    private final SecureRandom random = new SecureRandom();

    RecognitionRows(DSLContext sql) {
        this.sql = sql;
    }

    public boolean exists(UUID decision, UUID product) {
        return sql.fetchExists(
                RECOGNITION_, RECOGNITION_.DECISION_ID.eq(decision).and(RECOGNITION_.PRODUCT_ID.eq(product)));
    }

    public void insert(List<NewRecognition> recognitions, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        for (int from = 0; from < recognitions.size(); from += BATCH) {
            var some = recognitions.subList(from, Math.min(recognitions.size(), from + BATCH));
            sql.insertInto(
                            RECOGNITION_,
                            RECOGNITION_.ID,
                            RECOGNITION_.PRODUCT_ID,
                            RECOGNITION_.DECISION_ID,
                            RECOGNITION_.KIND,
                            RECOGNITION_.STARS,
                            RECOGNITION_.AVERAGE_TOTAL,
                            RECOGNITION_.RECOGNISED_ON,
                            RECOGNITION_.REPORTED_YEAR,
                            RECOGNITION_.GRADE,
                            RECOGNITION_.GRADE_REASON,
                            RECOGNITION_.NOTE,
                            RECOGNITION_.SAMPLE,
                            RECOGNITION_.SOURCE,
                            RECOGNITION_.CREATED_AT,
                            RECOGNITION_.UPDATED_AT)
                    .valuesOfRows(some.stream()
                            .map(one -> DSL.row(
                                    one.id().value(),
                                    one.product().value(),
                                    one.decision() == null
                                            ? null
                                            : one.decision().value(),
                                    one.kind().name(),
                                    one.stars() == null ? null : one.stars().shortValue(),
                                    one.averageTotal(),
                                    one.recognisedOn(),
                                    one.reportedYear() == null
                                            ? null
                                            : one.reportedYear().shortValue(),
                                    one.grade().name(),
                                    one.gradeReason(),
                                    one.note(),
                                    one.sample(),
                                    one.source(),
                                    at,
                                    at))
                            .toList())
                    .execute();
            insertCertificates(
                    some.stream().filter(one -> one.grade() == Grade.CONFIRMED).toList(), now);
        }
    }

    /** The date of the certificate is that of the decision, its term 36 months (R92, R93). */
    private void insertCertificates(List<NewRecognition> confirmed, Instant now) {
        if (confirmed.isEmpty()) {
            return;
        }
        sql.insertInto(
                        CERTIFICATE,
                        CERTIFICATE.ID,
                        CERTIFICATE.RECOGNITION_ID,
                        CERTIFICATE.CODE,
                        CERTIFICATE.NUMBER,
                        CERTIFICATE.ISSUED_ON,
                        CERTIFICATE.EXPIRES_ON,
                        CERTIFICATE.CREATED_AT)
                .valuesOfRows(confirmed.stream()
                        .map(one -> {
                            var term = Term.from(Objects.requireNonNull(one.recognisedOn()));
                            return DSL.row(
                                    Ids.next(),
                                    one.id().value(),
                                    VerificationCode.draw(random).text(),
                                    one.certificateNumber(),
                                    term.issuedOn(),
                                    term.expiresOn(),
                                    now.atOffset(ZoneOffset.UTC));
                        })
                        .toList())
                .execute();
    }
}
