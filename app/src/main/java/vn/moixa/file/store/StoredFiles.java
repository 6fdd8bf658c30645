package vn.moixa.file.store;

import static moixa.database.file.Tables.STORED;
import static moixa.database.file.Tables.VARIANT;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known of each stored file. */
@Component
public class StoredFiles {

    private final DSLContext database;

    StoredFiles(DSLContext database) {
        this.database = database;
    }

    /** A file as the database knows it. */
    public record Row(String mediaType, long size) {}

    /** A smaller copy of a picture; its content is stored under a hash of its own. */
    public record Variant(String hash, String mediaType, long size, int height) {}

    /** Storing the same content again changes nothing, except that a published file stays published. */
    public void add(String hash, String mediaType, long size, Instant at, @Nullable UUID storedBy, boolean published) {
        database.insertInto(STORED)
                .set(STORED.HASH, hash)
                .set(STORED.MEDIA_TYPE, mediaType)
                .set(STORED.SIZE, size)
                .set(STORED.STORED_AT, at.atOffset(ZoneOffset.UTC))
                .set(STORED.STORED_BY, storedBy)
                .set(STORED.PUBLISHED, published)
                .onConflict(STORED.HASH)
                .doUpdate()
                .set(STORED.PUBLISHED, DSL.field(STORED.PUBLISHED.isTrue().or(DSL.condition(published))))
                .execute();
    }

    public void addVariant(String hash, int width, Variant variant) {
        database.insertInto(VARIANT)
                .set(VARIANT.HASH, hash)
                .set(VARIANT.WIDTH, width)
                .set(VARIANT.MEDIA_TYPE, variant.mediaType())
                .set(VARIANT.VARIANT_HASH, variant.hash())
                .set(VARIANT.HEIGHT, variant.height())
                .set(VARIANT.SIZE, variant.size())
                .onConflictDoNothing()
                .execute();
    }

    /** Whoever works on the same content waits until this transaction ends. */
    public void hold(String hash) {
        database.execute("select pg_advisory_xact_lock(hashtextextended('file ' || {0}, 0))", DSL.val(hash));
    }

    /** A content that must be in the folder. */
    public record Content(String hash, long size) {}

    public List<Content> contents() {
        return database.select(STORED.HASH, STORED.SIZE)
                .from(STORED)
                .union(DSL.select(VARIANT.VARIANT_HASH, VARIANT.SIZE).from(VARIANT))
                .fetch(row -> new Content(row.value1(), row.value2()));
    }

    public boolean knows(String hash) {
        return database.fetchExists(STORED, STORED.HASH.eq(hash))
                || database.fetchExists(VARIANT, VARIANT.VARIANT_HASH.eq(hash));
    }

    /** Files stored before the moment that no foreign key of any room points to. */
    public List<String> unreferenced(Instant before) {
        return database.select(STORED.HASH)
                .from(STORED)
                .where(STORED.STORED_AT.lt(before.atOffset(ZoneOffset.UTC)))
                .and(nothingRefersToIt())
                .fetch(STORED.HASH);
    }

    /**
     * Forgets the file and its smaller copies and names the contents that nobody needs any more. Looks again before; none when something
     * refers to the file by now.
     */
    public List<String> removeUnreferenced(String hash, Instant before) {
        boolean unused = database.fetchExists(
                STORED,
                STORED.HASH.eq(hash),
                STORED.STORED_AT.lt(before.atOffset(ZoneOffset.UTC)),
                nothingRefersToIt());
        if (!unused) {
            return List.of();
        }
        var contents = new ArrayList<>(database.deleteFrom(VARIANT)
                .where(VARIANT.HASH.eq(hash))
                .returning(VARIANT.VARIANT_HASH)
                .fetch(VARIANT.VARIANT_HASH));
        // A foreign key that came in between refuses this, and the transaction keeps everything.
        database.deleteFrom(STORED).where(STORED.HASH.eq(hash)).execute();
        contents.add(hash);
        return contents.stream().distinct().filter(content -> !knows(content)).toList();
    }

    private Condition nothingRefersToIt() {
        Condition condition = DSL.noCondition();
        for (Reference reference : references()) {
            condition = condition.andNotExists(DSL.selectOne()
                    .from(DSL.table(DSL.name(reference.schema(), reference.table())))
                    .where(DSL.field(DSL.name(reference.schema(), reference.table(), reference.column()), String.class)
                            .eq(STORED.HASH)));
        }
        return condition;
    }

    private record Reference(String schema, String table, String column) {}

    /** Every column of every room that is declared to hold the hash of a stored file, except that of the smaller copies. */
    private List<Reference> references() {
        return database.resultQuery("""
                        select n.nspname, t.relname, a.attname
                        from pg_constraint c
                        join pg_class t on t.oid = c.conrelid
                        join pg_namespace n on n.oid = t.relnamespace
                        join pg_attribute a on a.attrelid = t.oid and a.attnum = c.conkey[1]
                        where c.contype = 'f' and c.confrelid = 'file.stored'::regclass and c.conrelid <> 'file.variant'::regclass
                        """)
                .fetch(row ->
                        new Reference(row.get(0, String.class), row.get(1, String.class), row.get(2, String.class)));
    }

    public Optional<Row> find(String hash) {
        return database.select(STORED.MEDIA_TYPE, STORED.SIZE)
                .from(STORED)
                .where(STORED.HASH.eq(hash))
                .fetchOptional(row -> new Row(row.value1(), row.value2()));
    }

    public Optional<Variant> variant(String hash, int width, boolean publishedOnly) {
        return database.select(VARIANT.VARIANT_HASH, VARIANT.MEDIA_TYPE, VARIANT.SIZE, VARIANT.HEIGHT)
                .from(VARIANT)
                .join(STORED)
                .on(STORED.HASH.eq(VARIANT.HASH))
                .where(VARIANT.HASH.eq(hash))
                .and(VARIANT.WIDTH.eq(width))
                .and(publishedOnly ? STORED.PUBLISHED.isTrue() : DSL.noCondition())
                .fetchOptional(row -> new Variant(row.value1(), row.value2(), row.value3(), row.value4()));
    }
}
