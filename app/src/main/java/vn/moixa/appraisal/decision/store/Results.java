package vn.moixa.appraisal.decision.store;

import static moixa.database.appraisal.Tables.OUTCOME;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import moixa.database.appraisal.tables.records.OutcomeRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierKind;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.criteria.domain.Mean;
import vn.moixa.appraisal.decision.domain.Award;
import vn.moixa.appraisal.decision.domain.Signed;
import vn.moixa.registry.ProductId;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.Viewer;

/** Results of councils and what was recorded after them. */
@Repository
public class Results {

    private static final String RULED = """
            select d.id, d.code, d.kind, d.state, d.product_id, p.label as product, o.label as producer, d.commune_code, d.product_code,
                   r.stars, r.knocked_out, r.sum_of_totals, r.sheets, r.spread, r.item_id, i.session_id, s.name as session, r.closed_at,
                   d.sample, coalesce(l.code, '') as instrument
            from appraisal.dossier d
            join lateral (
                select c.* from appraisal.council_result c
                where c.dossier_id = d.id and c.closed_at > coalesce((select max(a.recorded_at) from appraisal.outcome a
                    where a.dossier_id = d.id and a.kind = 'EVALUATED_AGAIN'), '-infinity')
                order by c.closed_at desc limit 1) r on true
            join appraisal.session_item i on i.id = r.item_id
            join appraisal.council_session s on s.id = i.session_id
            join registry.fact_product p on p.subject_id = d.product_id
            join registry.fact_producer o on o.subject_id = d.producer_id
            join appraisal.criteria_set c on c.id = d.criteria_set_id
            left join recognition.legal_instrument l on l.id = c.instrument_id
            """;

    private final DSLContext sql;

    Results(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * The last result of a council for a dossier.
     *
     * @param average two decimals, for showing (R23); null when a knock-out ended the marking
     * @param instrument code of the instrument of its criteria (R6)
     */
    public record Ruled(
            DossierId dossier,
            String code,
            DossierKind kind,
            DossierState state,
            ProductId product,
            String productName,
            String producerName,
            @Nullable String communeCode,
            @Nullable String productCode,
            Award award,
            @Nullable Integer stars,
            @Nullable BigDecimal average,
            @Nullable Integer sheets,
            @Nullable Integer spread,
            UUID item,
            UUID session,
            String sessionName,
            LocalDate closedOn,
            String instrument,
            boolean sample) {}

    /** What was recorded after a result. */
    public record Outcome(
            DossierId dossier,
            int seq,
            String kind,
            @Nullable Integer stars,
            @Nullable BigDecimal average,
            String number,
            String issuer,
            @Nullable LocalDate signedOn,
            String signer,
            @Nullable String scan,
            @Nullable UUID decision,
            String reason,
            Instant recordedAt,
            String recordedBy) {}

    /** Ruled by a council and without a recorded paper, in the order of the agenda. */
    public List<Ruled> waiting(@Nullable UUID session) {
        Condition of = session == null ? DSL.trueCondition() : DSL.condition("i.session_id = {0}", DSL.val(session));
        return sql.resultQuery(
                        RULED
                                + " where d.state = 'COUNCIL' and {0} and i.state = 'RULED' order by s.held_on, i.session_id, i.position",
                        of)
                .fetch(Results::ruled);
    }

    /** Approved by the province or sent to the centre, the oldest first. */
    public List<Ruled> onTheWayToTheCentre() {
        return sql.resultQuery(
                        RULED
                                + " where d.state in ('RESULT_APPROVED', 'SENT_TO_CENTRE', 'CENTRE_RESULT') order by d.state_since, d.id")
                .fetch(Results::ruled);
    }

    public List<Ruled> of(Collection<DossierId> dossiers) {
        var ids = dossiers.stream().map(DossierId::value).toArray(UUID[]::new);
        return sql.resultQuery(RULED + " where d.id = any({0}) order by d.id", DSL.val(ids))
                .fetch(Results::ruled);
    }

    /** All that was recorded for a dossier, the oldest first. */
    public List<Outcome> outcomes(DossierId dossier) {
        return sql.selectFrom(OUTCOME)
                .where(OUTCOME.DOSSIER_ID.eq(dossier.value()))
                .orderBy(OUTCOME.SEQ)
                .fetch(Results::outcome);
    }

    public Optional<Outcome> last(DossierId dossier, String kind) {
        return sql.selectFrom(OUTCOME)
                .where(OUTCOME.DOSSIER_ID.eq(dossier.value()), OUTCOME.KIND.eq(kind))
                .orderBy(OUTCOME.SEQ.desc())
                .limit(1)
                .fetchOptional(Results::outcome);
    }

    /** The latest recorded papers, the newest first. */
    public List<Outcome> latest(int limit) {
        return sql.selectFrom(OUTCOME)
                .orderBy(OUTCOME.RECORDED_AT.desc(), OUTCOME.DOSSIER_ID, OUTCOME.SEQ.desc())
                .limit(limit)
                .fetch(Results::outcome);
    }

    public boolean isScan(String hash) {
        return sql.fetchExists(OUTCOME, OUTCOME.SCAN_HASH.eq(hash));
    }

    /** What to add to the outcomes of a dossier. */
    public record New(
            String kind,
            @Nullable Integer stars,
            @Nullable BigDecimal average,
            @Nullable UUID decision,
            String reason) {}

    public void add(DossierId dossier, New outcome, Signed paper, Viewer viewer, Instant now) {
        var next = sql.select(DSL.coalesce(DSL.max(OUTCOME.SEQ), (short) 0).plus(1))
                .from(OUTCOME)
                .where(OUTCOME.DOSSIER_ID.eq(dossier.value()));
        sql.insertInto(OUTCOME)
                .set(OUTCOME.DOSSIER_ID, dossier.value())
                .set(OUTCOME.SEQ, DSL.field(next).cast(OUTCOME.SEQ.getDataType()))
                .set(OUTCOME.KIND, outcome.kind())
                .set(
                        OUTCOME.STARS,
                        outcome.stars() == null ? null : outcome.stars().shortValue())
                .set(OUTCOME.AVERAGE_TOTAL, outcome.average())
                .set(OUTCOME.DOCUMENT_NUMBER, Objects.requireNonNullElse(paper.number(), ""))
                .set(OUTCOME.ISSUER, Objects.requireNonNullElse(paper.issuer(), ""))
                .set(OUTCOME.SIGNED_ON, paper.on())
                .set(OUTCOME.SIGNER, Objects.requireNonNullElse(paper.signer(), ""))
                .set(OUTCOME.SCAN_HASH, paper.scan())
                .set(OUTCOME.DECISION_ID, outcome.decision())
                .set(OUTCOME.REASON, outcome.reason())
                .set(OUTCOME.RECORDED_AT, now.atOffset(ZoneOffset.UTC))
                .set(OUTCOME.RECORDED_BY, viewer.accountId())
                .set(OUTCOME.RECORDED_BY_NAME, viewer.name())
                .execute();
    }

    private static Ruled ruled(Record row) {
        Integer sum = row.get("sum_of_totals", Integer.class);
        Integer sheets = row.get("sheets", Integer.class);
        Integer stars = row.get("stars", Integer.class);
        return new Ruled(
                new DossierId(row.get("id", UUID.class)),
                row.get("code", String.class),
                DossierKind.valueOf(row.get("kind", String.class)),
                DossierState.valueOf(row.get("state", String.class)),
                new ProductId(row.get("product_id", UUID.class)),
                row.get("product", String.class),
                row.get("producer", String.class),
                row.get("commune_code", String.class),
                row.get("product_code", String.class),
                Award.of(stars, row.get("knocked_out", Boolean.class)),
                stars,
                Mean.of(sum, sheets).map(Mean::shown).orElse(null),
                sheets,
                row.get("spread", Integer.class),
                row.get("item_id", UUID.class),
                row.get("session_id", UUID.class),
                row.get("session", String.class),
                LocalTime.dateOf(row.get("closed_at", OffsetDateTime.class).toInstant()),
                row.get("instrument", String.class),
                row.get("sample", Boolean.class));
    }

    private static Outcome outcome(OutcomeRecord row) {
        return new Outcome(
                new DossierId(row.getDossierId()),
                row.getSeq(),
                row.getKind(),
                row.getStars() == null ? null : row.getStars().intValue(),
                row.getAverageTotal(),
                row.getDocumentNumber(),
                row.getIssuer(),
                row.getSignedOn(),
                row.getSigner(),
                row.getScanHash(),
                row.getDecisionId(),
                row.getReason(),
                row.getRecordedAt().toInstant(),
                row.getRecordedByName());
    }
}
