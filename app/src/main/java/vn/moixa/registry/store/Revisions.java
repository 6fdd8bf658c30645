package vn.moixa.registry.store;

import static moixa.database.registry.Tables.REVISION;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.moixa.registry.Author;
import vn.moixa.registry.domain.Change;
import vn.moixa.registry.domain.Revision;
import vn.moixa.registry.domain.Subject;
import vn.moixa.registry.domain.Values;

/** Who changed what, version by version. */
@Repository
public class Revisions {

    private final DSLContext sql;
    private final ObjectMapper json;

    Revisions(DSLContext sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    public void add(Subject subject, UUID id, int version, Author author, Instant at, List<Change> changes) {
        sql.insertInto(REVISION)
                .set(REVISION.SUBJECT_TYPE, subject.name())
                .set(REVISION.SUBJECT_ID, id)
                .set(REVISION.VERSION, version)
                .set(REVISION.AT, at.atOffset(ZoneOffset.UTC))
                .set(REVISION.ACTOR_ID, author.accountId())
                .set(REVISION.ACTOR_NAME, author.name())
                .set(REVISION.ON_BEHALF_OF, behalf(author))
                .set(REVISION.IMPORT_ID, author.importId())
                .set(REVISION.SOURCE, author.source())
                .set(REVISION.CHANGES, written(changes))
                .execute();
    }

    /** The first version of many records at once. */
    public void addFirst(Subject subject, Map<UUID, Values> entered, Author author, Instant at) {
        Arrays.of(List.copyOf(entered.entrySet()))
                .column("subject_id", UUID[]::new, Map.Entry::getKey)
                .column(
                        "changes",
                        "jsonb",
                        String[]::new,
                        row -> written(Values.NONE.changesTo(row.getValue(), subject))
                                .data())
                .everywhere("subject_type", subject.name())
                .everywhere("version", 0)
                .everywhere("at", at.atOffset(ZoneOffset.UTC))
                .everywhere("actor_id", author.accountId(), UUID.class)
                .everywhere("actor_name", author.name())
                .everywhere("on_behalf_of", behalf(author), UUID.class)
                .everywhere("import_id", author.importId(), UUID.class)
                .everywhere("source", author.source())
                .insertInto(sql, "registry.revision");
    }

    /** All versions, the newest first. */
    public List<Revision> of(Subject subject, UUID id) {
        return sql.selectFrom(REVISION)
                .where(REVISION.SUBJECT_TYPE.eq(subject.name()))
                .and(REVISION.SUBJECT_ID.eq(id))
                .orderBy(REVISION.VERSION.desc())
                .fetch(row -> new Revision(
                        row.getVersion(),
                        row.getAt().toInstant(),
                        row.getActorId(),
                        row.getActorName(),
                        row.getOnBehalfOf(),
                        row.getImportId(),
                        row.getSource(),
                        read(row.getChanges())));
    }

    private JSONB written(List<Change> changes) {
        var byField = new LinkedHashMap<String, @Nullable String[]>();
        for (Change change : changes) {
            byField.put(change.field(), new @Nullable String[] {change.before(), change.after()});
        }
        return JSONB.valueOf(json.writeValueAsString(byField));
    }

    private List<Change> read(JSONB written) {
        var byField = json.readValue(written.data(), new TypeReference<LinkedHashMap<String, @Nullable String[]>>() {});
        return byField.entrySet().stream()
                .map(field -> new Change(field.getKey(), field.getValue()[0], field.getValue()[1]))
                .toList();
    }

    private static @Nullable UUID behalf(Author author) {
        return author.onBehalfOf() == null ? null : author.onBehalfOf().value();
    }
}
