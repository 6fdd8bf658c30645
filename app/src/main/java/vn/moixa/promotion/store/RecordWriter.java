package vn.moixa.promotion.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.moixa.promotion.domain.FieldType;
import vn.moixa.promotion.domain.Kind;
import vn.moixa.promotion.domain.Values;
import vn.moixa.shared.VietnameseText;

/** Writes records field by field. */
@Component
public class RecordWriter {

    private final DSLContext database;
    private final Links links;

    RecordWriter(DSLContext database, Links links) {
        this.database = database;
        this.links = links;
    }

    /** Where a record counts, derived once from its unit. */
    public record Located(
            @Nullable String communeCode,
            @Nullable String formerDistrictCode,
            @Nullable String formerProvinceCode) {

        public static final Located NOWHERE = new Located(null, null, null);
    }

    public void insert(Kind kind, UUID id, Values values, Located place, String source, Instant now) {
        var columns = columns(kind, values, place, now);
        columns.put(column("id"), id);
        columns.put(column("source"), source);
        columns.put(column("created_at"), now.atOffset(ZoneOffset.UTC));
        database.insertInto(table(name("promotion", kind.table()))).set(columns).execute();
        writeProducts(kind, id, values);
    }

    /** False when somebody saved another version meanwhile. Without a place the record stays where it counts now. */
    public boolean update(Kind kind, UUID id, int version, Values values, @Nullable Located place, Instant now) {
        var columns = columns(kind, values, place, now);
        columns.put(column("version"), version + 1);
        int updated = database.update(table(name("promotion", kind.table())))
                .set(columns)
                .where(field(name("id"), UUID.class).eq(id))
                .and(field(name("version"), Integer.class).eq(version))
                .execute();
        if (updated == 1) {
            writeProducts(kind, id, values);
        }
        return updated == 1;
    }

    /** Takes away what an import brought in and nobody touched since; false when somebody did. */
    public boolean deleteUntouched(Kind kind, UUID id, int version) {
        database.execute("delete from promotion.storefront_product where storefront_id = ?", id);
        return database.deleteFrom(table(name("promotion", kind.table())))
                        .where(field(name("id"), UUID.class).eq(id))
                        .and(field(name("version"), Integer.class).eq(version))
                        .execute()
                == 1;
    }

    private Map<Field<?>, Object> columns(Kind kind, Values values, @Nullable Located place, Instant now) {
        var columns = new LinkedHashMap<Field<?>, Object>();
        for (var each : kind.fields()) {
            put(columns, each, values, now);
        }
        if (kind.owner() == Kind.Owner.PLACE && place != null) {
            columns.put(column("commune_code"), place.communeCode());
            columns.put(column("former_district_code"), place.formerDistrictCode());
            columns.put(column("former_province_code"), place.formerProvinceCode());
        }
        if (kind == Kind.SALES_POINT) {
            columns.put(column("folded"), VietnameseText.folded(values.orEmpty("name")));
        }
        columns.put(column("updated_at"), now.atOffset(ZoneOffset.UTC));
        return columns;
    }

    private void put(Map<Field<?>, Object> columns, vn.moixa.promotion.domain.Field each, Values values, Instant now) {
        String value = values.get(each.key());
        Field<Object> column = column(each.column());
        switch (each.type()) {
            case LINE, TEXT, CHOICE -> columns.put(column, value == null && !each.nullable() ? "" : value);
            case ADDRESS, BANK, ACCOUNT_NUMBER, PHOTO -> columns.put(column, value);
            case DATE -> columns.put(column, value == null ? null : LocalDate.parse(value));
            case WHOLE -> columns.put(column, value == null ? null : Integer.valueOf(value));
            case MONEY -> columns.put(column, value == null ? null : Long.valueOf(value));
            case YES_NO -> columns.put(column, "true".equals(value));
            case PRODUCER, PRODUCT, CHANNEL -> columns.put(column, value == null ? null : UUID.fromString(value));
            case LINK -> columns.put(column, value == null ? null : links.idOf(value, now));
            case PLACE -> {
                columns.put(column("unit_list"), value == null ? null : value.substring(0, value.indexOf(':')));
                columns.put(column("unit_code"), value == null ? null : value.substring(value.indexOf(':') + 1));
            }
            case FIRST_DAY -> columns.put(column, period(each.column(), values));
            case LAST_DAY, PRODUCTS -> {}
        }
    }

    private static @Nullable Object period(String column, Values values) {
        var first = values.date(column + "_from");
        if (first.isEmpty()) {
            return null;
        }
        var last = values.date(column + "_to").map(day -> day.plusDays(1)).orElse(null);
        return DSL.field(
                "daterange({0}, {1})",
                SQLDataType.OTHER, DSL.val(first.get(), SQLDataType.LOCALDATE), DSL.val(last, SQLDataType.LOCALDATE));
    }

    private void writeProducts(Kind kind, UUID id, Values values) {
        if (kind.field(FieldType.PRODUCTS).isEmpty()) {
            return;
        }
        database.execute("delete from promotion.storefront_product where storefront_id = ?", id);
        for (String product : values.several("products")) {
            database.execute(
                    "insert into promotion.storefront_product (storefront_id, product_id) values (?, ?)",
                    id,
                    UUID.fromString(product));
        }
    }

    private static Field<Object> column(String column) {
        return field(name(column));
    }
}
