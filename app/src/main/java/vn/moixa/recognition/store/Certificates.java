package vn.moixa.recognition.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQL;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.recognition.CertificateId;
import vn.moixa.recognition.NewEnding;
import vn.moixa.recognition.RecognitionId;
import vn.moixa.recognition.RecognitionKind;
import vn.moixa.recognition.domain.CertificateRecords;
import vn.moixa.recognition.domain.Ending;
import vn.moixa.recognition.domain.Extension;
import vn.moixa.recognition.domain.Ground;
import vn.moixa.recognition.domain.Term;
import vn.moixa.registry.Author;
import vn.moixa.registry.ProductId;

/** Certificates with everything recorded about them. */
@Repository
public class Certificates {

    /** A certificate, the product and decision it belongs to, and the records its state follows from. */
    public record Filed(
            CertificateId id,
            RecognitionId recognition,
            ProductId product,
            String code,
            @Nullable String number,
            int stars,
            RecognitionKind kind,
            CertificateRecords records,
            Decided decided,
            @Nullable Ended ended,
            boolean sample) {}

    /** The decision a certificate rests on. */
    public record Decided(
            String number,
            String issuer,
            @Nullable LocalDate signedOn,
            @Nullable String signer,
            @Nullable String instrument) {}

    /** The decision that ended it, as published (R104). */
    public record Ended(Ground ground, String explanation, String number, String issuer) {}

    private static final String SELECT = """
            with known as (
                select c.id, c.recognition_id, r.product_id, c.code, c.number, r.stars, r.kind, c.issued_on, c.expires_on,
                       x.until, x.decided_on, x.reason, e.kind as ending_kind, e.ended_on, e.concluded_on, e.ground, e.explanation,
                       e.decision_number as ending_number, e.decision_issuer as ending_issuer,
                       d.number as decision_number, d.issuer, d.signed_on, d.signer, i.number as instrument, r.sample,
                       (select min(c2.issued_on) from recognition.recognition r2
                        join recognition.certificate c2 on c2.recognition_id = r2.id
                        where r2.product_id = r.product_id and (c2.issued_on, r2.id) > (c.issued_on, r.id)) as superseded_on
                from recognition.certificate c
                join recognition.recognition r on r.id = c.recognition_id
                join recognition.decision d on d.id = r.decision_id
                left join recognition.legal_instrument i on i.id = d.instrument_id
                left join recognition.extension x on x.certificate_id = c.id
                left join recognition.ending e on e.certificate_id = c.id
            )
            """;

    private final DSLContext sql;

    Certificates(DSLContext sql) {
        this.sql = sql;
    }

    public Optional<Filed> byCode(String code) {
        return fetch("where code = {0}", DSL.val(code)).stream().findFirst();
    }

    public Optional<Filed> find(CertificateId id) {
        return fetch("where id = {0}", DSL.val(id.value())).stream().findFirst();
    }

    /** Locks the certificate until the transaction ends, so that two decisions about it follow each other. */
    public Optional<Filed> findForDecision(CertificateId id) {
        sql.execute("select 1 from recognition.certificate where id = {0} for update", DSL.val(id.value()));
        return find(id);
    }

    /** The newest first. */
    public List<Filed> ofProducts(Collection<UUID> products) {
        return fetch(
                "where product_id = any({0}) order by issued_on desc, recognition_id desc",
                DSL.val(products.toArray(UUID[]::new)));
    }

    public void extend(CertificateId id, Extension extension, Author author) {
        sql.execute(
                """
                insert into recognition.extension (certificate_id, until, reason, decided_on, decided_by, decided_by_name)
                values ({0}, {1}, {2}, {3}, {4}::uuid, {5})
                on conflict (certificate_id) do update set until = excluded.until, reason = excluded.reason,
                    decided_on = excluded.decided_on, decided_by = excluded.decided_by, decided_by_name = excluded.decided_by_name
                """,
                DSL.val(id.value()),
                DSL.val(extension.until()),
                DSL.val(extension.reason()),
                DSL.val(extension.decidedOn()),
                DSL.val(author.accountId()),
                DSL.val(author.name()));
    }

    /** False when the certificate was ended before. */
    public boolean end(NewEnding ending, Ending.Kind kind, Ground ground, Author author, Instant now) {
        return sql.execute(
                        """
                        insert into recognition.ending (certificate_id, kind, ended_on, ground, explanation, decision_number,
                            decision_issuer, concluded_on, recorded_by, recorded_by_name, recorded_at)
                        values ({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}::date, {8}::uuid, {9}, {10})
                        on conflict do nothing
                        """,
                        DSL.val(ending.certificate().value()),
                        DSL.val(kind.name()),
                        DSL.val(ending.endedOn()),
                        DSL.val(ground.name()),
                        DSL.val(ending.explanation()),
                        DSL.val(ending.decisionNumber()),
                        DSL.val(ending.decisionIssuer()),
                        DSL.val(ending.concludedOn()),
                        DSL.val(author.accountId()),
                        DSL.val(author.name()),
                        DSL.val(now.atOffset(ZoneOffset.UTC)))
                == 1;
    }

    private List<Filed> fetch(String condition, org.jooq.QueryPart... arguments) {
        SQL query = DSL.sql(SELECT + "select * from known " + condition, arguments);
        return sql.resultQuery(query).fetch(Certificates::filed);
    }

    private static Filed filed(Record row) {
        LocalDate until = row.get("until", LocalDate.class);
        LocalDate endedOn = row.get("ended_on", LocalDate.class);
        var term = new Term(row.get("issued_on", LocalDate.class), row.get("expires_on", LocalDate.class));
        var records = new CertificateRecords(
                term,
                until == null
                        ? null
                        : new Extension(until, row.get("decided_on", LocalDate.class), row.get("reason", String.class)),
                endedOn == null
                        ? null
                        : new Ending(
                                Ending.Kind.valueOf(row.get("ending_kind", String.class)),
                                endedOn,
                                row.get("concluded_on", LocalDate.class)),
                row.get("superseded_on", LocalDate.class));
        return new Filed(
                new CertificateId(row.get("id", UUID.class)),
                new RecognitionId(row.get("recognition_id", UUID.class)),
                new ProductId(row.get("product_id", UUID.class)),
                row.get("code", String.class),
                row.get("number", String.class),
                row.get("stars", Integer.class),
                RecognitionKind.valueOf(row.get("kind", String.class)),
                records,
                new Decided(
                        row.get("decision_number", String.class),
                        row.get("issuer", String.class),
                        row.get("signed_on", LocalDate.class),
                        row.get("signer", String.class),
                        row.get("instrument", String.class)),
                endedOn == null
                        ? null
                        : new Ended(
                                Ground.valueOf(row.get("ground", String.class)),
                                row.get("explanation", String.class),
                                row.get("ending_number", String.class),
                                row.get("ending_issuer", String.class)),
                row.get("sample", Boolean.class));
    }
}
