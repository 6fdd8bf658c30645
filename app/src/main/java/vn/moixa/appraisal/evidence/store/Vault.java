package vn.moixa.appraisal.evidence.store;

import static moixa.database.appraisal.Tables.DOSSIER_EVIDENCE;
import static moixa.database.appraisal.Tables.EVIDENCE;
import static moixa.database.appraisal.Tables.EVIDENCE_FILE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import moixa.database.appraisal.tables.records.EvidenceRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.moixa.appraisal.EvidenceId;
import vn.moixa.appraisal.evidence.domain.Evidence;
import vn.moixa.appraisal.evidence.domain.EvidenceKind;
import vn.moixa.appraisal.evidence.domain.EvidenceScope;
import vn.moixa.appraisal.evidence.domain.EvidenceState;
import vn.moixa.file.FileHash;
import vn.moixa.file.Files;
import vn.moixa.file.StoredFile;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.ProductId;
import vn.moixa.web.Viewer;

/** The papers of producers. */
@Repository
public class Vault {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final DSLContext sql;
    private final ObjectMapper json;
    private final Files files;

    Vault(DSLContext sql, ObjectMapper json, Files files) {
        this.sql = sql;
        this.json = json;
        this.files = files;
    }

    /** What a list of papers is asked for. */
    public record Filter(
            @Nullable EvidenceKind kind, @Nullable EvidenceState state, boolean withReplaced) {
        public static final Filter CURRENT = new Filter(null, null, false);
    }

    public Optional<Evidence> find(EvidenceId id) {
        return read(EVIDENCE.ID.eq(id.value())).stream().findFirst();
    }

    /** The caller holds the paper until its transaction ends. */
    public Optional<Evidence> lock(EvidenceId id) {
        sql.select(EVIDENCE.ID)
                .from(EVIDENCE)
                .where(EVIDENCE.ID.eq(id.value()))
                .forUpdate()
                .fetch();
        return find(id);
    }

    public Map<EvidenceId, Evidence> find(Collection<EvidenceId> ids) {
        var found = new LinkedHashMap<EvidenceId, Evidence>();
        if (!ids.isEmpty()) {
            var values = ids.stream().map(EvidenceId::value).distinct().toList();
            read(EVIDENCE.ID.in(values)).forEach(one -> found.put(one.id(), one));
        }
        return found;
    }

    /** Papers of a producer after one, the newest first; one more than asked tells that there are more. */
    public List<Evidence> page(ProducerId producer, Filter filter, @Nullable UUID before, int size) {
        Condition condition = EVIDENCE.PRODUCER_ID.eq(producer.value());
        if (filter.kind() != null) {
            condition = condition.and(EVIDENCE.KIND.eq(filter.kind().name()));
        }
        if (filter.state() != null) {
            condition = condition.and(EVIDENCE.STATE.eq(filter.state().name()));
        } else if (!filter.withReplaced()) {
            condition = condition.and(EVIDENCE.STATE.ne("REPLACED"));
        }
        if (before != null) {
            condition = condition.and(EVIDENCE.ID.lt(before));
        }
        return read(condition, size + 1);
    }

    public List<Evidence> current(ProducerId producer) {
        return read(EVIDENCE.PRODUCER_ID.eq(producer.value()).and(EVIDENCE.STATE.ne("REPLACED")), 1_000);
    }

    /** Papers that count and whose last day lies in the period. */
    public List<Evidence> ending(LocalDate from, LocalDate to, int limit) {
        return read(
                EVIDENCE.STATE.in("DRAFT", "SUBMITTED", "ACCEPTED").and(EVIDENCE.EXPIRES_ON.between(from, to)), limit);
    }

    public void insert(Evidence evidence, Viewer by, Instant now) {
        var columns = facts(evidence.facts());
        columns.put(EVIDENCE.ID, evidence.id().value());
        columns.put(EVIDENCE.PRODUCER_ID, evidence.producer().value());
        columns.put(
                EVIDENCE.PRODUCT_ID,
                evidence.product() == null ? null : evidence.product().value());
        columns.put(
                EVIDENCE.SNAPSHOT,
                evidence.snapshot().isEmpty()
                        ? null
                        : JSONB.valueOf(json.writeValueAsString(new TreeMap<>(evidence.snapshot()))));
        columns.put(EVIDENCE.STATE, evidence.state().name());
        columns.put(EVIDENCE.SAMPLE, evidence.sample());
        columns.put(EVIDENCE.CREATED_AT, now.atOffset(ZoneOffset.UTC));
        columns.put(EVIDENCE.CREATED_BY, by.accountId());
        columns.put(EVIDENCE.CREATED_BY_NAME, by.name());
        columns.put(EVIDENCE.UPDATED_AT, now.atOffset(ZoneOffset.UTC));
        sql.insertInto(EVIDENCE).set(columns).execute();
    }

    /** Over exactly the version given; false when somebody was faster. */
    public boolean correct(EvidenceId id, int version, @Nullable ProductId product, Evidence.Facts facts, Instant now) {
        var columns = facts(facts);
        columns.put(EVIDENCE.PRODUCT_ID, product == null ? null : product.value());
        columns.put(EVIDENCE.VERSION, version + 1);
        columns.put(EVIDENCE.UPDATED_AT, now.atOffset(ZoneOffset.UTC));
        return sql.update(EVIDENCE)
                        .set(columns)
                        .where(EVIDENCE.ID.eq(id.value()), EVIDENCE.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Moves from one state to another; false when it was not in the first, or when there is no such way. */
    public boolean move(
            Evidence evidence, EvidenceState next, String reason, @Nullable EvidenceId replacedBy, Instant now) {
        if (!evidence.state().mayBecome(next)) {
            return false;
        }
        return sql.update(EVIDENCE)
                        .set(EVIDENCE.STATE, next.name())
                        .set(EVIDENCE.STATE_REASON, reason)
                        .set(EVIDENCE.REPLACED_BY, replacedBy == null ? null : replacedBy.value())
                        .set(EVIDENCE.VERSION, EVIDENCE.VERSION.plus(1))
                        .set(EVIDENCE.UPDATED_AT, now.atOffset(ZoneOffset.UTC))
                        .where(
                                EVIDENCE.ID.eq(evidence.id().value()),
                                EVIDENCE.STATE.eq(evidence.state().name()))
                        .execute()
                == 1;
    }

    public void attach(EvidenceId id, FileHash hash, String name, Viewer by, Instant now) {
        var next = sql.select(DSL.coalesce(DSL.max(EVIDENCE_FILE.POSITION), DSL.val((short) 0))
                        .plus(1))
                .from(EVIDENCE_FILE)
                .where(EVIDENCE_FILE.EVIDENCE_ID.eq(id.value()));
        sql.insertInto(EVIDENCE_FILE)
                .set(EVIDENCE_FILE.EVIDENCE_ID, id.value())
                .set(EVIDENCE_FILE.POSITION, DSL.field(next).cast(Short.class))
                .set(EVIDENCE_FILE.FILE_HASH, hash.value())
                .set(EVIDENCE_FILE.NAME, name)
                .set(EVIDENCE_FILE.ADDED_AT, now.atOffset(ZoneOffset.UTC))
                .set(EVIDENCE_FILE.ADDED_BY_NAME, by.name())
                .execute();
    }

    public void detach(EvidenceId id, int position) {
        sql.deleteFrom(EVIDENCE_FILE)
                .where(EVIDENCE_FILE.EVIDENCE_ID.eq(id.value()), EVIDENCE_FILE.POSITION.eq((short) position))
                .execute();
    }

    /** Takes a paper that was never handed in out of the vault; false when a dossier holds it. */
    public boolean remove(EvidenceId id) {
        boolean held = sql.fetchExists(DOSSIER_EVIDENCE, DOSSIER_EVIDENCE.EVIDENCE_ID.eq(id.value()));
        if (held) {
            return false;
        }
        sql.deleteFrom(EVIDENCE_FILE)
                .where(EVIDENCE_FILE.EVIDENCE_ID.eq(id.value()))
                .execute();
        return sql.deleteFrom(EVIDENCE)
                        .where(EVIDENCE.ID.eq(id.value()), EVIDENCE.STATE.eq("DRAFT"))
                        .execute()
                == 1;
    }

    private List<Evidence> read(Condition condition) {
        return read(condition, 2_000);
    }

    private List<Evidence> read(Condition condition, int limit) {
        var rows = sql.selectFrom(EVIDENCE)
                .where(condition)
                .orderBy(EVIDENCE.ID.desc())
                .limit(limit)
                .fetch();
        var attached = attached(rows.map(EvidenceRecord::getId));
        return rows.map(row -> evidence(row, attached.getOrDefault(row.getId(), List.of())));
    }

    private Map<UUID, List<Evidence.Attached>> attached(List<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<UUID, List<Evidence.Attached>>();
        sql.selectFrom(EVIDENCE_FILE)
                .where(EVIDENCE_FILE.EVIDENCE_ID.in(ids))
                .orderBy(EVIDENCE_FILE.POSITION)
                .forEach(row -> found.computeIfAbsent(row.getEvidenceId(), any -> new java.util.ArrayList<>())
                        .add(new Evidence.Attached(
                                row.getPosition(),
                                row.getFileHash(),
                                stored(row.getFileHash())
                                        .map(StoredFile::mediaType)
                                        .orElse(""),
                                stored(row.getFileHash()).map(StoredFile::size).orElse(0L),
                                row.getName(),
                                row.getAddedAt().toInstant(),
                                row.getAddedByName())));
        return found;
    }

    private Optional<StoredFile> stored(String hash) {
        return files.open(new FileHash(hash));
    }

    private Evidence evidence(EvidenceRecord row, List<Evidence.Attached> attached) {
        return new Evidence(
                new EvidenceId(row.getId()),
                new ProducerId(row.getProducerId()),
                row.getProductId() == null ? null : new ProductId(row.getProductId()),
                new Evidence.Facts(
                        EvidenceKind.valueOf(row.getKind()),
                        EvidenceScope.valueOf(row.getScope()),
                        row.getTitle(),
                        row.getIssuer(),
                        row.getNumber(),
                        row.getIssuedOn(),
                        row.getExpiresOn(),
                        row.getLink()),
                row.getSnapshot() == null
                        ? Map.of()
                        : json.readValue(row.getSnapshot().data(), TEXTS),
                EvidenceState.valueOf(row.getState()),
                row.getStateReason(),
                row.getReplacedBy() == null ? null : new EvidenceId(row.getReplacedBy()),
                List.copyOf(attached),
                row.getSample(),
                row.getVersion(),
                row.getCreatedAt().toInstant(),
                row.getCreatedByName());
    }

    private static Map<Field<?>, @Nullable Object> facts(Evidence.Facts facts) {
        var columns = new LinkedHashMap<Field<?>, @Nullable Object>();
        columns.put(EVIDENCE.KIND, facts.kind().name());
        columns.put(EVIDENCE.SCOPE, facts.scope().name());
        columns.put(EVIDENCE.TITLE, facts.title());
        columns.put(EVIDENCE.ISSUER, facts.issuer());
        columns.put(EVIDENCE.NUMBER, facts.number());
        columns.put(EVIDENCE.ISSUED_ON, facts.issuedOn());
        columns.put(EVIDENCE.EXPIRES_ON, facts.expiresOn());
        columns.put(EVIDENCE.LINK, facts.link());
        return columns;
    }
}
