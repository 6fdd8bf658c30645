package vn.moixa.registry.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Inserts many rows by one statement that binds an array per column. The database plans the same short statement for any number of rows,
 * which takes a third of the time of a row of placeholders each.
 */
final class Arrays<T> {

    private final List<T> rows;
    private final List<String> columns = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    private final List<QueryPart> arrays = new ArrayList<>();
    private final List<QueryPart> constants = new ArrayList<>();
    private final List<String> constantColumns = new ArrayList<>();

    private Arrays(List<T> rows) {
        this.rows = rows;
    }

    static <T> Arrays<T> of(List<T> rows) {
        return new Arrays<>(rows);
    }

    <V> Arrays<T> column(String name, IntFunction<@Nullable V[]> array, Function<T, @Nullable V> value) {
        return column(name, "", array, value);
    }

    /** The text form of a type that has no array of its own in Java. */
    <V> Arrays<T> column(String name, String cast, IntFunction<@Nullable V[]> array, Function<T, @Nullable V> value) {
        values.add("c" + columns.size() + (cast.isEmpty() ? "" : "::" + cast));
        columns.add(name);
        @Nullable V[] all = array.apply(rows.size());
        for (var i = 0; i < all.length; i++) {
            all[i] = value.apply(rows.get(i));
        }
        arrays.add(DSL.val(all));
        return this;
    }

    Arrays<T> everywhere(String name, Object value) {
        constantColumns.add(name);
        constants.add(DSL.val(value));
        return this;
    }

    <V> Arrays<T> everywhere(String name, @Nullable V value, Class<V> type) {
        constantColumns.add(name);
        Field<V> typed = DSL.val(value, type);
        constants.add(typed);
        return this;
    }

    void insertInto(DSLContext sql, String table) {
        if (rows.isEmpty()) {
            return;
        }
        var names = new ArrayList<>(columns);
        names.addAll(constantColumns);
        var selected = new ArrayList<>(values);
        List<QueryPart> parts = new ArrayList<>(arrays);
        for (QueryPart constant : constants) {
            selected.add("{" + parts.size() + "}");
            parts.add(constant);
        }
        var aliases = new ArrayList<String>();
        var placeholders = new ArrayList<String>();
        for (var i = 0; i < arrays.size(); i++) {
            aliases.add("c" + i);
            placeholders.add("{" + i + "}");
        }
        sql.execute(
                "insert into " + table + " (" + String.join(", ", names) + ") select " + String.join(", ", selected)
                        + " from unnest(" + String.join(", ", placeholders) + ") as given ("
                        + String.join(", ", aliases) + ")",
                parts.toArray(QueryPart[]::new));
    }
}
