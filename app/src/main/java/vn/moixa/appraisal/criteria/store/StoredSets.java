package vn.moixa.appraisal.criteria.store;

import static moixa.database.appraisal.Tables.CRITERIA_SET;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;
import vn.moixa.appraisal.criteria.CriteriaSetId;
import vn.moixa.appraisal.criteria.PublishedSet;
import vn.moixa.appraisal.criteria.domain.SetCode;
import vn.moixa.appraisal.criteria.format.Canonical;
import vn.moixa.appraisal.criteria.format.CriteriaReader;
import vn.moixa.appraisal.criteria.format.Reading;

/** Published versions. A version is read once and kept: it never changes. Which versions there are is asked each time. */
@Repository
public class StoredSets {

    private final DSLContext sql;
    private final ObjectMapper json;
    private final Map<UUID, PublishedSet> kept = new ConcurrentHashMap<>();

    StoredSets(DSLContext sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    public Optional<PublishedSet> find(CriteriaSetId id) {
        var known = kept.get(id.value());
        return known == null ? list(CRITERIA_SET.ID.eq(id.value())).stream().findFirst() : Optional.of(known);
    }

    public Optional<PublishedSet> inForce(int setNumber, LocalDate day) {
        return list(CRITERIA_SET.SET_NUMBER.eq((short) setNumber).and(holds(day))).stream()
                .findFirst();
    }

    /** Sets with a number that hold on the day, by number; of several versions the one that began last, then the latest. */
    public List<PublishedSet> inForce(LocalDate day) {
        var best = new java.util.TreeMap<Integer, PublishedSet>();
        for (PublishedSet set : list(CRITERIA_SET.SET_NUMBER.isNotNull().and(holds(day)))) {
            best.putIfAbsent(set.set().number().orElseThrow(), set);
        }
        return List.copyOf(best.values());
    }

    public List<PublishedSet> all() {
        return list(DSL.noCondition());
    }

    public List<PublishedSet> versionsOf(SetCode code) {
        return list(CRITERIA_SET.CODE.eq(code.value())).stream()
                .sorted(java.util.Comparator.comparingInt(
                                (PublishedSet set) -> set.set().version())
                        .reversed())
                .toList();
    }

    /** A version to be published. */
    public record NewVersion(
            Reading.Read content,
            String reason,
            Instant at,
            @Nullable UUID by,
            String byName) {}

    /** Takes the next number of its set; the caller's transaction holds the table, so no number is taken twice. */
    public PublishedSet publish(NewVersion version) {
        sql.execute("lock table appraisal.criteria_set in exclusive mode");
        var set = version.content().set();
        int next = sql.select(DSL.coalesce(DSL.max(CRITERIA_SET.VERSION), 0))
                        .from(CRITERIA_SET)
                        .where(CRITERIA_SET.CODE.eq(set.code().value()))
                        .fetchSingle()
                        .value1()
                + 1;
        var id = CriteriaSetId.next();
        var head = set.head();
        sql.execute(
                """
                insert into appraisal.criteria_set (id, code, version, set_number, instrument_id, instrument_code, effective, content,
                    content_hash, reason, published_at, published_by, published_by_name)
                values (?, ?, ?, ?::smallint, (select i.id from recognition.legal_instrument i where i.code = ?), ?, daterange(?::date, ?::date),
                    ?::jsonb, ?, ?, ?::timestamptz, ?::uuid, ?)
                """,
                id.value(),
                set.code().value(),
                next,
                set.number().isPresent() ? (short) set.number().getAsInt() : null,
                head.instrument(),
                head.instrument(),
                head.effectiveFrom(),
                head.effectiveTo(),
                version.content().canonical(),
                version.content().hash(),
                version.reason(),
                version.at().atOffset(ZoneOffset.UTC),
                version.by(),
                version.byName());
        return find(id).orElseThrow();
    }

    public Optional<PublishedSet> sameContent(String hash) {
        return list(CRITERIA_SET.CONTENT_HASH.eq(hash)).stream().findFirst();
    }

    /** The content as it was published. */
    public Map<?, ?> tree(CriteriaSetId id) {
        String content = sql.select(CRITERIA_SET.CONTENT)
                .from(CRITERIA_SET)
                .where(CRITERIA_SET.ID.eq(id.value()))
                .fetchSingle()
                .value1()
                .data();
        return json.readValue(content, Map.class);
    }

    public int dossiersUnderWay(CriteriaSetId id) {
        return sql.fetchCount(DSL.selectOne()
                .from("appraisal.dossier")
                .where("criteria_set_id = ?", id.value())
                .and("state not in ('RECOGNISED', 'NOT_RECOGNISED', 'DISQUALIFIED', 'WITHDRAWN_BY_PRODUCER')"));
    }

    /** Whether a product set of this number exists (R15). */
    public boolean knowsNumber(int setNumber) {
        return sql.fetchExists(DSL.selectOne().from("registry.product_set").where("number = ?", setNumber));
    }

    public boolean knowsInstrument(String code) {
        return sql.fetchExists(
                DSL.selectOne().from("recognition.legal_instrument").where("code = ?", code));
    }

    /** Whose stored content no longer has the hash it was published with, or is no valid set any more. */
    public List<String> changedContents() {
        return sql
                .select(CRITERIA_SET.CODE, CRITERIA_SET.VERSION, CRITERIA_SET.CONTENT, CRITERIA_SET.CONTENT_HASH)
                .from(CRITERIA_SET)
                .fetch()
                .stream()
                .filter(row -> !isWhole(row.value3(), row.value4()))
                .map(row -> row.value1() + " v" + row.value2())
                .toList();
    }

    private boolean isWhole(JSONB content, String hash) {
        var tree = json.readValue(content.data(), Object.class);
        return Canonical.hash(Canonical.json(tree)).equals(hash)
                && CriteriaReader.tree("", tree) instanceof Reading.Read read
                && read.set().max() == 100;
    }

    private List<PublishedSet> list(Condition condition) {
        return sql
                .select(
                        CRITERIA_SET.ID,
                        CRITERIA_SET.VERSION,
                        CRITERIA_SET.CONTENT_HASH,
                        CRITERIA_SET.REASON,
                        CRITERIA_SET.PUBLISHED_AT,
                        CRITERIA_SET.PUBLISHED_BY,
                        CRITERIA_SET.PUBLISHED_BY_NAME)
                .from(CRITERIA_SET)
                .where(condition)
                .orderBy(CRITERIA_SET.CODE, DSL.field("lower(effective)").desc(), CRITERIA_SET.VERSION.desc())
                .fetch()
                .stream()
                .map(this::published)
                .toList();
    }

    private PublishedSet published(Record row) {
        return kept.computeIfAbsent(row.get(CRITERIA_SET.ID), id -> read(id, row));
    }

    private PublishedSet read(UUID id, Record row) {
        String content = sql.select(CRITERIA_SET.CONTENT)
                .from(CRITERIA_SET)
                .where(CRITERIA_SET.ID.eq(id))
                .fetchSingle()
                .value1()
                .data();
        var tree = json.readValue(content, Object.class);
        var read = switch (CriteriaReader.tree(id.toString(), tree)) {
            case Reading.Read good -> good;
            case Reading.Refused bad ->
                throw new IllegalStateException("Stored criteria set " + id + ": " + bad.faults());
        };
        return new PublishedSet(
                new CriteriaSetId(id),
                read.set().asVersion(row.get(CRITERIA_SET.VERSION)),
                row.get(CRITERIA_SET.CONTENT_HASH),
                row.get(CRITERIA_SET.REASON),
                row.get(CRITERIA_SET.PUBLISHED_AT).toInstant(),
                row.get(CRITERIA_SET.PUBLISHED_BY),
                row.get(CRITERIA_SET.PUBLISHED_BY_NAME));
    }

    private static Condition holds(LocalDate day) {
        return DSL.condition("effective @> ?::date", day);
    }
}
