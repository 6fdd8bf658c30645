package vn.moixa.appraisal.paper.store;

import static moixa.database.appraisal.Tables.DOSSIER_EVENT;
import static moixa.database.appraisal.Tables.DOSSIER_RETURN;
import static moixa.database.appraisal.Tables.DOSSIER_RETURN_ITEM;
import static moixa.database.appraisal.Tables.DOSSIER_VERSION;
import static moixa.database.appraisal.Tables.EVIDENCE;
import static moixa.database.appraisal.Tables.EVIDENCE_FILE;
import static moixa.database.appraisal.Tables.OUTCOME;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.paper.domain.ArchiveContent;

/** Reads everything kept of a dossier, for its archive. */
@Repository
public class ArchiveRecords {

    private static final String HEAD = """
            select d.code, d.kind, d.state, p.label as product, o.label as producer, coalesce(d.commune_code, '') as commune, d.product_code
            from appraisal.dossier d
            join registry.fact_product p on p.subject_id = d.product_id
            join registry.fact_producer o on o.subject_id = d.producer_id
            where d.id = {0}
            """;

    private static final String RESULT = """
            select r.sum_of_totals, r.sheets, r.stars, r.knocked_out, r.proof::text as proof, r.proof_hash
            from appraisal.council_result r
            join appraisal.session_item i on i.id = r.item_id
            join appraisal.council_session s on s.id = i.session_id and s.state = 'CLOSED'
            where r.dossier_id = {0} order by r.closed_at desc limit 1
            """;

    private static final String EVIDENCE_OF = """
            select e.id, e.kind, e.title, e.issuer, e.number, e.issued_on, e.expires_on, e.state, e.link,
                   array_agg(x.criterion order by x.criterion) as criteria
            from appraisal.dossier_evidence x join appraisal.evidence e on e.id = x.evidence_id
            where x.dossier_id = {0} group by e.id order by e.kind, e.id
            """;

    private final DSLContext sql;

    ArchiveRecords(DSLContext sql) {
        this.sql = sql;
    }

    /** @param withResult whether the reader may know what the council ruled */
    public Optional<ArchiveContent> find(DossierId id, boolean withResult) {
        return sql.resultQuery(HEAD, DSL.val(id.value()))
                .fetchOptional(row -> new ArchiveContent(
                        row.get("code", String.class),
                        row.get("kind", String.class),
                        row.get("state", String.class),
                        row.get("product", String.class),
                        row.get("producer", String.class),
                        row.get("commune", String.class),
                        row.get("product_code", String.class),
                        versions(id),
                        events(id),
                        returns(id),
                        evidence(id),
                        outcomes(id),
                        withResult ? result(id) : null));
    }

    /** The kept hashes of the versions, for comparison with an archive. */
    public List<String> versionHashes(String dossierCode) {
        return sql.resultQuery(
                        "select v.content_hash from appraisal.dossier_version v join appraisal.dossier d on d.id = v.dossier_id"
                                + " where d.code = {0} order by v.number",
                        DSL.val(dossierCode))
                .fetch(row -> row.get(0, String.class));
    }

    private List<ArchiveContent.Version> versions(DossierId id) {
        return sql.selectFrom(DOSSIER_VERSION)
                .where(DOSSIER_VERSION.DOSSIER_ID.eq(id.value()))
                .orderBy(DOSSIER_VERSION.NUMBER)
                .fetch(row -> new ArchiveContent.Version(
                        row.getNumber(),
                        row.getAt().toInstant(),
                        row.getActorName(),
                        row.getOnBehalfOf(),
                        row.getContent().data(),
                        row.getContentHash()));
    }

    private List<ArchiveContent.Event> events(DossierId id) {
        return sql.selectFrom(DOSSIER_EVENT)
                .where(DOSSIER_EVENT.DOSSIER_ID.eq(id.value()))
                .orderBy(DOSSIER_EVENT.SEQ)
                .fetch(row -> new ArchiveContent.Event(
                        row.getSeq(),
                        row.getAt().toInstant(),
                        row.getFromState(),
                        row.getToState(),
                        row.getActorName(),
                        row.getBasis(),
                        row.getReason()));
    }

    private List<ArchiveContent.Returned> returns(DossierId id) {
        var r = DOSSIER_RETURN;
        var i = DOSSIER_RETURN_ITEM;
        return sql.select(r.AT, r.LEVEL, r.ACTOR_NAME, i.ITEM, i.SENTENCE)
                .from(r)
                .join(i)
                .on(i.RETURN_ID.eq(r.ID))
                .where(r.DOSSIER_ID.eq(id.value()))
                .orderBy(r.AT, r.ID, i.POSITION)
                .fetch(row -> new ArchiveContent.Returned(
                        row.get(r.AT).toInstant(),
                        row.get(r.LEVEL),
                        row.get(r.ACTOR_NAME),
                        row.get(i.ITEM),
                        row.get(i.SENTENCE)));
    }

    private List<ArchiveContent.Paper> evidence(DossierId id) {
        var rows = sql.resultQuery(EVIDENCE_OF, DSL.val(id.value())).fetch();
        var ids = rows.map(row -> row.get("id", UUID.class));
        Map<UUID, List<ArchiveContent.File>> files = sql.selectFrom(EVIDENCE_FILE)
                .where(EVIDENCE_FILE.EVIDENCE_ID.in(ids))
                .orderBy(EVIDENCE_FILE.POSITION)
                .fetchGroups(
                        EVIDENCE_FILE.EVIDENCE_ID,
                        row -> new ArchiveContent.File(row.getPosition(), row.getName(), row.getFileHash()));
        return rows.map(row -> paper(row, files));
    }

    private static ArchiveContent.Paper paper(Record row, Map<UUID, List<ArchiveContent.File>> files) {
        UUID id = row.get("id", UUID.class);
        return new ArchiveContent.Paper(
                id,
                row.get(EVIDENCE.KIND),
                row.get(EVIDENCE.TITLE),
                row.get(EVIDENCE.ISSUER),
                row.get(EVIDENCE.NUMBER),
                row.get("issued_on", LocalDate.class),
                row.get("expires_on", LocalDate.class),
                row.get(EVIDENCE.STATE),
                row.get(EVIDENCE.LINK),
                Arrays.asList(row.get("criteria", String[].class)),
                Objects.requireNonNullElse(files.get(id), List.of()));
    }

    private List<ArchiveContent.Outcome> outcomes(DossierId id) {
        return sql.selectFrom(OUTCOME)
                .where(OUTCOME.DOSSIER_ID.eq(id.value()))
                .orderBy(OUTCOME.SEQ)
                .fetch(row -> new ArchiveContent.Outcome(
                        row.getSeq(),
                        row.getKind(),
                        row.getStars() == null ? null : row.getStars().intValue(),
                        row.getDocumentNumber(),
                        row.getIssuer(),
                        row.getSignedOn(),
                        row.getSigner(),
                        row.getScanHash(),
                        row.getReason()));
    }

    private ArchiveContent.@Nullable Result result(DossierId id) {
        return sql.resultQuery(RESULT, DSL.val(id.value()))
                .fetchOptional(row -> new ArchiveContent.Result(
                        row.get("sum_of_totals", Integer.class),
                        row.get("sheets", Integer.class),
                        row.get("stars", Integer.class),
                        row.get("knocked_out", Boolean.class),
                        row.get("proof", String.class),
                        row.get("proof_hash", String.class)))
                .orElse(null);
    }
}
