package vn.moixa.file.store;

import static moixa.database.file.Tables.STORED;
import static moixa.database.file.Tables.VARIANT;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
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
