package vn.moixa.registry.store;

import static moixa.database.registry.Tables.CRAFT_VILLAGE;
import static moixa.database.registry.Tables.PRODUCER;
import static moixa.database.registry.Tables.PRODUCT;
import static moixa.database.registry.Tables.SOURCING_AREA;
import static moixa.database.registry.Tables.SUPPLY_CONTRACT;
import static moixa.database.registry.Tables.VALUE_CHAIN;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import vn.moixa.registry.Reach;
import vn.moixa.registry.domain.Subject;
import vn.moixa.registry.domain.Values;

/** How the described fields of a record lie in the columns of its table. */
final class Columns {

    private Columns() {}

    static Table<? extends Record> table(Subject subject) {
        return switch (subject) {
            case PRODUCER -> PRODUCER;
            case PRODUCT -> PRODUCT;
            case CRAFT_VILLAGE -> CRAFT_VILLAGE;
            case SOURCING_AREA -> SOURCING_AREA;
            case SUPPLY_CONTRACT -> SUPPLY_CONTRACT;
            case VALUE_CHAIN -> VALUE_CHAIN;
        };
    }

    static <T> Field<T> column(Subject subject, String name, Class<T> type) {
        return Objects.requireNonNull(table(subject).field(name, type), name);
    }

    /** The field as the text in which {@link Values} holds it. */
    static Field<String> read(Subject subject, vn.moixa.registry.domain.Field field) {
        Field<?> column = table(subject).field(field.column());
        return switch (field.kind()) {
            case PLACE ->
                DSL.field(
                        "{0} || ':' || {1}",
                        String.class,
                        table(subject).field("unit_list"),
                        table(subject).field("unit_code"));
            case FIRST_DAY -> DSL.field("lower({0})::text", String.class, column);
            case LAST_DAY -> DSL.field("(upper({0}) - 1)::text", String.class, column);
            case CHOICES, LINES -> DSL.field("array_to_string({0}, E'\\n')", String.class, column);
            case NUMBER -> DSL.field("trim_scale({0})::text", String.class, column);
            case LINE, TEXT, DATE, YES_NO, CHOICE, PRODUCER, SOURCING_AREA ->
                DSL.field("{0}::text", String.class, column);
        };
    }

    /** What to write into each column for the values; a column that may not be null gets its default when the field is absent. */
    static Map<Field<?>, Object> written(Subject subject, Values values) {
        var columns = new LinkedHashMap<Field<?>, Object>();
        for (var field : subject.fields()) {
            switch (field.kind()) {
                case PLACE -> {
                    String place = values.orEmpty(field.key());
                    int colon = place.indexOf(':');
                    columns.put(table(subject).field("unit_list"), colon < 0 ? null : place.substring(0, colon));
                    columns.put(table(subject).field("unit_code"), colon < 0 ? null : place.substring(colon + 1));
                }
                case LAST_DAY -> {
                    // Written together with the first day.
                }
                default -> columns.put(table(subject).field(field.column()), written(subject, field, values));
            }
        }
        return columns;
    }

    private static Object written(Subject subject, vn.moixa.registry.domain.Field field, Values values) {
        Field<?> column = Objects.requireNonNull(table(subject).field(field.column()), field.column());
        String value = values.get(field.key());
        if (field.kind() == vn.moixa.registry.domain.Kind.FIRST_DAY) {
            return DSL.field(
                    "daterange({0}::date, {1}::date, '[]')",
                    Object.class, DSL.val(value), DSL.val(values.get(field.column() + "_to")));
        }
        if (value == null) {
            return column.getDataType().nullable() ? DSL.castNull(column) : DSL.defaultValue(column);
        }
        return switch (field.kind()) {
            case CHOICES, LINES -> value.split("\n");
            default -> DSL.field("{0}::{1}", Object.class, DSL.val(value), DSL.raw(sqlType(field.kind(), column)));
        };
    }

    private static String sqlType(vn.moixa.registry.domain.Kind kind, Field<?> column) {
        return switch (kind) {
            case DATE -> "date";
            case NUMBER -> "numeric";
            case YES_NO -> "boolean";
            case PRODUCER, SOURCING_AREA -> "uuid";
            case CHOICE -> column.getType() == Short.class ? "smallint" : "text";
            case LINE, TEXT, CHOICES, LINES, PLACE, FIRST_DAY, LAST_DAY -> "text";
        };
    }

    /** Records that the reach covers; those without a place of their own lie where their producer is. */
    static Condition within(Subject subject, Reach reach) {
        if (reach.everything()) {
            return DSL.noCondition();
        }
        Condition reached = DSL.falseCondition();
        if (!reach.communes().isEmpty()) {
            reached = reached.or(
                    subject.hasPlace()
                            ? column(subject, "commune_code", String.class).in(reach.communes())
                            : column(subject, "producer_id", java.util.UUID.class)
                                    .in(DSL.select(PRODUCER.ID)
                                            .from(PRODUCER)
                                            .where(PRODUCER.COMMUNE_CODE.in(reach.communes()))));
        }
        if (!reach.producers().isEmpty()) {
            switch (subject) {
                case PRODUCER -> reached = reached.or(PRODUCER.ID.in(reach.producers()));
                case PRODUCT, SUPPLY_CONTRACT, VALUE_CHAIN ->
                    reached = reached.or(
                            column(subject, "producer_id", java.util.UUID.class).in(reach.producers()));
                case CRAFT_VILLAGE, SOURCING_AREA -> {
                    // Producers do not keep these records.
                }
            }
        }
        return reached;
    }
}
