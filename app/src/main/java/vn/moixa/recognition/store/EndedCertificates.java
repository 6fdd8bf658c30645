package vn.moixa.recognition.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.recognition.domain.Ending;
import vn.moixa.recognition.domain.Ground;

/** Certificates withdrawn or annulled, for the published list (R104). */
@Repository
public class EndedCertificates {

    private final DSLContext sql;

    EndedCertificates(DSLContext sql) {
        this.sql = sql;
    }

    /** What is published of a withdrawal. */
    public record Line(
            UUID certificate,
            String code,
            String product,
            @Nullable String producer,
            @Nullable String communeCode,
            int stars,
            Ending.Kind kind,
            LocalDate endedOn,
            Ground ground,
            String decisionNumber,
            String decisionIssuer,
            Instant recordedAt,
            boolean sample) {}

    /** The latest first; endings that lie in the future are not published yet. */
    public List<Line> page(LocalDate today, boolean publishedOnly, LocalDate beforeDay, UUID beforeId, int size) {
        return sql.resultQuery(
                        """
                        select c.id, c.code, p.label as product, o.label as producer, p.commune_code, p.stars, e.kind, e.ended_on, e.ground,
                               e.decision_number, e.decision_issuer, e.recorded_at, p.sample
                        from recognition.ending e
                        join recognition.certificate c on c.id = e.certificate_id
                        join recognition.fact_recognition p on p.subject_id = c.recognition_id
                        left join registry.fact_producer o on o.subject_id = p.producer_id
                        where e.ended_on <= {0}::date and (not {1} or not p.sample) and (e.ended_on, c.id) < ({2}::date, {3})
                        order by e.ended_on desc, c.id desc
                        limit {4}
                        """,
                        DSL.val(today),
                        DSL.val(publishedOnly),
                        DSL.val(beforeDay),
                        DSL.val(beforeId),
                        DSL.val(size + 1))
                .fetch(row -> new Line(
                        row.get("id", UUID.class),
                        row.get("code", String.class),
                        row.get("product", String.class),
                        row.get("producer", String.class),
                        row.get("commune_code", String.class),
                        row.get("stars", Integer.class),
                        Ending.Kind.valueOf(row.get("kind", String.class)),
                        row.get("ended_on", LocalDate.class),
                        Ground.valueOf(row.get("ground", String.class)),
                        row.get("decision_number", String.class),
                        row.get("decision_issuer", String.class),
                        row.get("recorded_at", OffsetDateTime.class).toInstant(),
                        row.get("sample", Boolean.class)));
    }
}
