package vn.moixa.recognition.store;

import static moixa.database.recognition.Tables.RECOGNITION_;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.moixa.recognition.Grade;
import vn.moixa.recognition.NewRecognition;
import vn.moixa.recognition.VerificationCode;
import vn.moixa.recognition.domain.Term;
import vn.moixa.shared.Ids;

/** Enters recognitions, and the certificates of confirmed ones. */
@Repository
public class RecognitionRows {

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
        Arrays.of(recognitions)
                .column("id", UUID[]::new, one -> one.id().value())
                .column("product_id", UUID[]::new, one -> one.product().value())
                .column(
                        "decision_id",
                        UUID[]::new,
                        one -> one.decision() == null ? null : one.decision().value())
                .column("kind", String[]::new, one -> one.kind().name())
                .column(
                        "stars",
                        Short[]::new,
                        one -> one.stars() == null ? null : one.stars().shortValue())
                .column("average_total", BigDecimal[]::new, NewRecognition::averageTotal)
                .column("recognised_on", LocalDate[]::new, NewRecognition::recognisedOn)
                .column(
                        "reported_year",
                        Short[]::new,
                        one -> one.reportedYear() == null
                                ? null
                                : one.reportedYear().shortValue())
                .column("grade", String[]::new, one -> one.grade().name())
                .column("grade_reason", String[]::new, NewRecognition::gradeReason)
                .column("note", String[]::new, NewRecognition::note)
                .column("sample", Boolean[]::new, NewRecognition::sample)
                .column("source", String[]::new, NewRecognition::source)
                .everywhere("created_at", at)
                .everywhere("updated_at", at)
                .insertInto(sql, "recognition.recognition");
        insertCertificates(
                recognitions.stream()
                        .filter(one -> one.grade() == Grade.CONFIRMED)
                        .toList(),
                now);
    }

    /** The date of the certificate is that of the decision, its term 36 months (R92, R93). */
    private void insertCertificates(List<NewRecognition> confirmed, Instant now) {
        Arrays.of(confirmed)
                .column("id", UUID[]::new, one -> Ids.next())
                .column("recognition_id", UUID[]::new, one -> one.id().value())
                .column(
                        "code",
                        String[]::new,
                        one -> VerificationCode.draw(random).text())
                .column("number", String[]::new, NewRecognition::certificateNumber)
                .column("issued_on", LocalDate[]::new, one -> term(one).issuedOn())
                .column("expires_on", LocalDate[]::new, one -> term(one).expiresOn())
                .everywhere("created_at", now.atOffset(ZoneOffset.UTC))
                .insertInto(sql, "recognition.certificate");
    }

    private static Term term(NewRecognition confirmed) {
        return Term.from(Objects.requireNonNull(confirmed.recognisedOn()));
    }
}
