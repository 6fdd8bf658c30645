package vn.moixa.registry.store;

import static vn.moixa.registry.store.Columns.column;
import static vn.moixa.registry.store.Columns.table;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import vn.moixa.registry.Location;
import vn.moixa.registry.Reach;
import vn.moixa.registry.domain.Entry;
import vn.moixa.registry.domain.Subject;
import vn.moixa.registry.domain.Values;
import vn.moixa.shared.VietnameseText;

/** One entry of the register at a time, of any kind, guarded by its version. */
@Repository
public class Entries {

    private final DSLContext sql;

    Entries(DSLContext sql) {
        this.sql = sql;
    }

    public Optional<Entry> find(Subject subject, UUID id, Reach reach) {
        return sql.select(columns(subject))
                .from(table(subject))
                .where(column(subject, "id", UUID.class).eq(id))
                .and(Columns.within(subject, reach))
                .fetchOptional(row -> entry(subject, row));
    }

    /** Holds the entry until the transaction ends, so that two changes of it follow each other. */
    public Optional<Entry> take(Subject subject, UUID id, Reach reach) {
        return sql.select(columns(subject))
                .from(table(subject))
                .where(column(subject, "id", UUID.class).eq(id))
                .and(Columns.within(subject, reach))
                .forUpdate()
                .fetchOptional(row -> entry(subject, row));
    }

    public List<Entry> ofProducer(Subject subject, UUID producer) {
        return sql.select(columns(subject))
                .from(table(subject))
                .where(column(subject, "producer_id", UUID.class).eq(producer))
                .orderBy(column(subject, "id", UUID.class))
                .fetch(row -> entry(subject, row));
    }

    /** Entries by name and id, after the given ones; one more than asked tells that there are more. */
    public List<Entry> page(Subject subject, String text, Reach reach, String afterName, UUID afterId, int size) {
        Field<String> name = nameOf(subject);
        return sql.select(columns(subject))
                .from(table(subject))
                .where(matching(subject, text))
                .and(Columns.within(subject, reach))
                .and(DSL.row(name, column(subject, "id", UUID.class)).gt(afterName, afterId))
                .orderBy(name, column(subject, "id", UUID.class))
                .limit(size + 1)
                .fetch(row -> entry(subject, row));
    }

    public int count(Subject subject, String text, Reach reach) {
        return sql.fetchCount(table(subject), matching(subject, text).and(Columns.within(subject, reach)));
    }

    public void insert(
            Subject subject, UUID id, Values values, Location place, boolean sample, String source, Instant now) {
        var columns = Columns.written(subject, values);
        columns.putAll(derived(subject, values, place));
        columns.put(table(subject).field("id"), id);
        columns.put(table(subject).field("sample"), sample);
        columns.put(table(subject).field("source"), source);
        columns.put(table(subject).field("created_at"), now.atOffset(ZoneOffset.UTC));
        columns.put(table(subject).field("updated_at"), now.atOffset(ZoneOffset.UTC));
        sql.insertInto(table(subject)).set(columns).execute();
    }

    /** Saves over exactly the version read; false when somebody else was faster. */
    public boolean update(Subject subject, UUID id, int version, Values values, Location place, Instant now) {
        var columns = Columns.written(subject, values);
        columns.putAll(derived(subject, values, place));
        columns.put(table(subject).field("version"), version + 1);
        columns.put(table(subject).field("updated_at"), now.atOffset(ZoneOffset.UTC));
        return sql.update(table(subject))
                        .set(columns)
                        .where(column(subject, "id", UUID.class).eq(id))
                        .and(column(subject, "version", Integer.class).eq(version))
                        .execute()
                == 1;
    }

    private static Map<Field<?>, Object> derived(Subject subject, Values values, Location place) {
        var columns = new java.util.LinkedHashMap<Field<?>, Object>();
        Field<?> folded = table(subject).field("folded");
        if (folded != null) {
            columns.put(folded, VietnameseText.folded(values.orEmpty("name")));
        }
        Field<?> slug = table(subject).field("slug");
        if (slug != null) {
            columns.put(slug, VietnameseText.slug(values.orEmpty("name")));
        }
        if (subject.hasPlace()) {
            columns.put(table(subject).field("commune_code"), place.communeCode());
            columns.put(table(subject).field("former_district_code"), place.formerDistrictCode());
            columns.put(table(subject).field("former_province_code"), place.formerProvinceCode());
        }
        return columns;
    }

    private static Condition matching(Subject subject, String text) {
        String folded = VietnameseText.folded(text);
        if (folded.isEmpty()) {
            return DSL.noCondition();
        }
        Field<String> column = table(subject).field("folded", String.class);
        return column == null
                ? DSL.lower(nameOf(subject)).contains(text.toLowerCase(java.util.Locale.ROOT))
                : column.contains(folded);
    }

    private static Field<String> nameOf(Subject subject) {
        return column(subject, subject == Subject.SUPPLY_CONTRACT ? "counterparty" : "name", String.class);
    }

    private static List<Field<?>> columns(Subject subject) {
        var columns = new ArrayList<Field<?>>();
        for (var field : subject.fields()) {
            columns.add(Columns.read(subject, field).as(field.key() + "_text"));
        }
        for (String name : List.of("id", "version", "sample", "source", "updated_at")) {
            columns.add(table(subject).field(name));
        }
        if (subject.hasPlace()) {
            for (String name :
                    List.of("unit_list", "unit_code", "commune_code", "former_district_code", "former_province_code")) {
                columns.add(table(subject).field(name));
            }
        }
        return columns;
    }

    private static Entry entry(Subject subject, Record row) {
        var values = new TreeMap<String, String>();
        for (var field : subject.fields()) {
            String value = row.get(field.key() + "_text", String.class);
            boolean unticked = field.kind() == vn.moixa.registry.domain.Kind.YES_NO && "false".equals(value);
            if (value != null && !value.isEmpty() && !unticked) {
                values.put(field.key(), value);
            }
        }
        UUID id = row.get("id", UUID.class);
        String owner = subject == Subject.PRODUCER ? id.toString() : values.get("producer_id");
        return new Entry(
                subject,
                id,
                row.get("version", Integer.class),
                new Values(values),
                subject.hasPlace() ? place(row, values) : Location.UNKNOWN,
                owner == null ? null : UUID.fromString(owner),
                row.get("sample", Boolean.class),
                row.get("source", String.class),
                row.get("updated_at", OffsetDateTime.class).toInstant());
    }

    private static Location place(Record row, Map<String, String> values) {
        return new Location(
                row.get("unit_list", String.class),
                row.get("unit_code", String.class),
                row.get("commune_code", String.class),
                row.get("former_district_code", String.class),
                row.get("former_province_code", String.class),
                Objects.requireNonNullElse(values.get("address_as_printed"), ""));
    }
}
