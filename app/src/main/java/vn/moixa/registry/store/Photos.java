package vn.moixa.registry.store;

import static moixa.database.registry.Tables.PHOTO;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.registry.domain.Subject;

/** Pictures of products and producers, in their order. */
@Repository
public class Photos {

    private final DSLContext sql;

    Photos(DSLContext sql) {
        this.sql = sql;
    }

    /** One picture; its file is kept by the file room. */
    public record Photo(UUID id, String fileHash, String caption) {}

    public List<Photo> of(Subject subject, UUID id) {
        return sql.select(PHOTO.ID, PHOTO.FILE_HASH, PHOTO.CAPTION)
                .from(PHOTO)
                .where(owner(subject, id))
                .orderBy(PHOTO.POSITION, PHOTO.ADDED_AT)
                .fetch(row -> new Photo(row.value1(), row.value2(), row.value3()));
    }

    public void add(
            Subject subject,
            UUID id,
            UUID photo,
            String fileHash,
            String caption,
            @Nullable UUID addedBy,
            Instant now) {
        sql.insertInto(PHOTO)
                .set(PHOTO.ID, photo)
                .set(subject == Subject.PRODUCT ? PHOTO.PRODUCT_ID : PHOTO.PRODUCER_ID, id)
                .set(PHOTO.FILE_HASH, fileHash)
                .set(PHOTO.CAPTION, caption)
                .set(
                        PHOTO.POSITION,
                        DSL.field(
                                DSL.select(DSL.coalesce(DSL.max(PHOTO.POSITION).plus(1), DSL.val(0)))
                                        .from(PHOTO)
                                        .where(owner(subject, id))))
                .set(PHOTO.ADDED_AT, now.atOffset(ZoneOffset.UTC))
                .set(PHOTO.ADDED_BY, addedBy)
                .execute();
    }

    public boolean remove(Subject subject, UUID id, UUID photo) {
        return sql.deleteFrom(PHOTO)
                        .where(PHOTO.ID.eq(photo))
                        .and(owner(subject, id))
                        .execute()
                == 1;
    }

    private static Condition owner(Subject subject, UUID id) {
        return switch (subject) {
            case PRODUCT -> PHOTO.PRODUCT_ID.eq(id);
            case PRODUCER -> PHOTO.PRODUCER_ID.eq(id);
            case CRAFT_VILLAGE, SOURCING_AREA, SUPPLY_CONTRACT, VALUE_CHAIN -> DSL.falseCondition();
        };
    }
}
