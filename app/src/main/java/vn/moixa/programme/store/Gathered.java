package vn.moixa.programme.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Facts of other things, gathered once per owner and joined to the rows they belong to: every condition asked of a source becomes a yes/no
 * column, so that several questions and several days cost one pass over the source.
 */
final class Gathered {

    /** A view with its alias, the column that names the owner, and what holds for every question asked of it. */
    record Source(String view, String owner, Sql always) {}

    private final String prefix;
    private final Map<Source, Map<Sql, String>> sources = new LinkedHashMap<>();

    Gathered(String prefix) {
        this.prefix = prefix;
    }

    /** True when the owner has anything of the source of which the condition holds. */
    Sql has(Source source, Sql condition) {
        var columns = sources.computeIfAbsent(source, _ -> new LinkedHashMap<>());
        String name = columns.computeIfAbsent(condition, _ -> "c" + columns.size());
        int place = List.copyOf(sources.keySet()).indexOf(source);
        return Sql.of("coalesce(" + prefix + place + "." + name + ", false)");
    }

    /** {@code left join …} of every source asked. */
    Sql joins(String owner) {
        var joins = new ArrayList<Sql>();
        sources.forEach((source, columns) -> {
            String alias = prefix + joins.size();
            joins.add(Sql.concat(
                    " left join (select " + source.owner() + " as id, ",
                    columns(columns),
                    " from " + source.view() + " where ",
                    Sql.all(source.always(), Sql.any(columns.keySet().toArray(Sql[]::new))),
                    " group by 1) " + alias + " on " + alias + ".id = " + owner));
        });
        return Sql.join("", joins);
    }

    private static Sql columns(Map<Sql, String> columns) {
        var list = new ArrayList<Sql>();
        columns.forEach((condition, name) -> list.add(
                columns.size() == 1 ? Sql.of("true as " + name) : Sql.concat("bool_or(", condition, ") as " + name)));
        return Sql.join(", ", list);
    }
}
