package vn.moixa.audit.store;

import static moixa.database.audit.Tables.ENTRY;
import static moixa.database.audit.Tables.HEAD;
import static org.jooq.impl.DSL.noCondition;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import moixa.database.audit.tables.records.EntryRecord;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.audit.AuditEntry;
import vn.moixa.audit.ChainLink;
import vn.moixa.shared.LocalTime;

/** The chain of entries. */
@Repository
public class Entries {

    private static final int STREAMED_AT_ONCE = 1_000;

    private final DSLContext sql;

    Entries(DSLContext sql) {
        this.sql = sql;
    }

    /** Where the chain ended when it was last written. */
    public record End(long seq, String hash) {}

    /**
     * Which entries to show.
     *
     * @param before continues below this number; null from the newest on
     */
    public record Filter(
            @Nullable String subjectType,
            @Nullable String subjectId,
            @Nullable UUID actorId,
            @Nullable LocalDate day,
            @Nullable Long before) {}

    /** Numbers the entries and binds them to the end of the chain. The end is locked until the transaction ends. */
    public void chain(List<AuditEntry> unnumbered) {
        End end = lockedEnd();
        long seq = end.seq();
        String hash = end.hash();
        var rows = new ArrayList<EntryRecord>(unnumbered.size());
        for (AuditEntry entry : unnumbered) {
            var link = ChainLink.of(numbered(entry, ++seq), hash);
            hash = link.hash();
            rows.add(row(link));
        }
        sql.batchInsert(rows).execute();
        sql.update(HEAD).set(HEAD.SEQ, seq).set(HEAD.HASH, bytes(hash)).execute();
    }

    /** The recorded end; of an empty chain, its beginning. */
    public End end() {
        return sql.selectFrom(HEAD)
                .fetchOptional(head -> new End(head.getSeq(), hex(head.getHash())))
                .orElse(new End(0, ChainLink.BEGINNING));
    }

    /** The hash of the entry with the number, if it is there. */
    public Optional<String> hashOf(long seq) {
        return sql.select(ENTRY.HASH).from(ENTRY).where(ENTRY.SEQ.eq(seq)).fetchOptional(row -> hex(row.value1()));
    }

    /** Hands over every link of the chain in order, without holding more than a few at once. */
    @Transactional(readOnly = true)
    public void eachLink(Consumer<ChainLink> consumer) {
        each(noCondition(), consumer);
    }

    /** Hands over the links written on a day. */
    @Transactional(readOnly = true)
    public void eachLinkOf(LocalDate day, Consumer<ChainLink> consumer) {
        each(writtenOn(day), consumer);
    }

    /** Days before the given one that have entries, the first of them first. */
    public List<LocalDate> daysBefore(LocalDate day) {
        return sql.resultQuery(
                        "select distinct (at at time zone 'Asia/Ho_Chi_Minh')::date as day from audit.entry where at < {0} order by day",
                        DSL.val(LocalTime.startOf(day).atOffset(ZoneOffset.UTC)))
                .fetch(row -> row.get(0, LocalDate.class));
    }

    public List<AuditEntry> latestOf(String subjectType, String subjectId, int limit) {
        return find(new Filter(subjectType, subjectId, null, null, null), limit);
    }

    /** The entries that match, the newest first. */
    public List<AuditEntry> find(Filter filter, int limit) {
        Condition matches = noCondition();
        if (filter.subjectType() != null) {
            matches = matches.and(ENTRY.SUBJECT_TYPE.eq(filter.subjectType()));
        }
        if (filter.subjectId() != null) {
            matches = matches.and(ENTRY.SUBJECT_ID.eq(filter.subjectId()));
        }
        if (filter.actorId() != null) {
            matches = matches.and(ENTRY.ACTOR_ID.eq(filter.actorId()));
        }
        if (filter.day() != null) {
            matches = matches.and(writtenOn(filter.day()));
        }
        if (filter.before() != null) {
            matches = matches.and(ENTRY.SEQ.lt(filter.before()));
        }
        return sql.selectFrom(ENTRY)
                .where(matches)
                .orderBy(ENTRY.SEQ.desc())
                .limit(limit)
                .fetch(Entries::entry);
    }

    private End lockedEnd() {
        sql.insertInto(HEAD)
                .set(HEAD.SEQ, 0L)
                .set(HEAD.HASH, bytes(ChainLink.BEGINNING))
                .onConflictDoNothing()
                .execute();
        var head = sql.selectFrom(HEAD).forUpdate().fetchSingle();
        return new End(head.getSeq(), hex(head.getHash()));
    }

    private void each(Condition condition, Consumer<ChainLink> consumer) {
        try (Cursor<EntryRecord> rows = sql.selectFrom(ENTRY)
                .where(condition)
                .orderBy(ENTRY.SEQ)
                .fetchSize(STREAMED_AT_ONCE)
                .fetchLazy()) {
            for (EntryRecord row : rows) {
                consumer.accept(new ChainLink(entry(row), hex(row.getPreviousHash()), hex(row.getHash())));
            }
        }
    }

    private static Condition writtenOn(LocalDate day) {
        return ENTRY.AT
                .ge(LocalTime.startOf(day).atOffset(ZoneOffset.UTC))
                .and(ENTRY.AT.lt(LocalTime.startOf(day.plusDays(1)).atOffset(ZoneOffset.UTC)));
    }

    private static AuditEntry numbered(AuditEntry entry, long seq) {
        return new AuditEntry(
                seq,
                entry.at(),
                entry.actorId(),
                entry.actorName(),
                entry.onBehalfOf(),
                entry.action(),
                entry.subjectType(),
                entry.subjectId(),
                entry.basis(),
                entry.detail());
    }

    private static EntryRecord row(ChainLink link) {
        AuditEntry entry = link.entry();
        return new EntryRecord(
                entry.seq(),
                entry.at().atOffset(ZoneOffset.UTC),
                entry.actorId(),
                entry.actorName(),
                entry.onBehalfOf(),
                entry.action(),
                entry.subjectType(),
                entry.subjectId(),
                entry.basis(),
                JSON.json(entry.detail()),
                bytes(link.previousHash()),
                bytes(link.hash()));
    }

    private static AuditEntry entry(EntryRecord row) {
        return new AuditEntry(
                row.getSeq(),
                row.getAt().toInstant(),
                row.getActorId(),
                row.getActorName(),
                row.getOnBehalfOf(),
                row.getAction(),
                row.getSubjectType(),
                row.getSubjectId(),
                row.getBasis(),
                row.getDetail().data());
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
