package vn.moixa.promotion.store;

import static moixa.database.promotion.Tables.REVISION;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.moixa.promotion.domain.Kind;
import vn.moixa.promotion.domain.Values;

/** Every version of a record as it was saved. */
@Component
public class Revisions {

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final DSLContext database;
    private final ObjectMapper json;

    Revisions(DSLContext database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Who saved a version, and through which import if it was one. */
    public record Author(
            @Nullable UUID accountId, String name, @Nullable UUID importId, String source) {}

    /** One saved version. */
    public record Revision(int version, Instant at, String actor, String source, Values values) {}

    public void add(UUID record, Kind kind, int version, Values values, Author author, Instant now) {
        database.insertInto(REVISION)
                .set(REVISION.RECORD_ID, record)
                .set(REVISION.VERSION, version)
                .set(REVISION.KIND, kind.slug())
                .set(REVISION.AT, now.atOffset(ZoneOffset.UTC))
                .set(REVISION.ACTOR_ID, author.accountId())
                .set(REVISION.ACTOR_NAME, author.name())
                .set(REVISION.IMPORT_ID, author.importId())
                .set(REVISION.SOURCE, author.source())
                .set(
                        REVISION.FIELDS,
                        JSONB.valueOf(json.writeValueAsString(values.masked().byField())))
                .execute();
    }

    public Optional<Values> valuesOf(UUID record, int version) {
        return database.select(REVISION.FIELDS)
                .from(REVISION)
                .where(REVISION.RECORD_ID.eq(record))
                .and(REVISION.VERSION.eq(version))
                .fetchOptional(row -> values(row.value1()));
    }

    /** The newest first. */
    public List<Revision> of(UUID record) {
        return database.selectFrom(REVISION)
                .where(REVISION.RECORD_ID.eq(record))
                .orderBy(REVISION.VERSION.desc())
                .fetch(row -> new Revision(
                        row.getVersion(),
                        row.getAt().toInstant(),
                        row.getActorName(),
                        row.getSource(),
                        values(row.getFields())));
    }

    public void forget(UUID record) {
        database.deleteFrom(REVISION).where(REVISION.RECORD_ID.eq(record)).execute();
    }

    private Values values(JSONB fields) {
        return new Values(json.readValue(fields.data(), FIELDS));
    }
}
