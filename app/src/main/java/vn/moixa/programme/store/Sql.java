package vn.moixa.programme.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A piece of SQL with its parameters in order. Values never enter the text. */
record Sql(String text, List<Object> binds) {

    static final Sql TRUE = of("true");
    static final Sql FALSE = of("false");

    Sql {
        binds = List.copyOf(binds);
    }

    static Sql of(String text, Object... binds) {
        return new Sql(text, List.of(binds));
    }

    /** Joins pieces and plain texts in order. */
    static Sql concat(Object... parts) {
        var text = new StringBuilder();
        var binds = new ArrayList<Object>();
        for (Object part : parts) {
            if (part instanceof Sql sql) {
                text.append(sql.text);
                binds.addAll(sql.binds);
            } else {
                text.append(part);
            }
        }
        return new Sql(text.toString(), binds);
    }

    static Sql join(String separator, Collection<Sql> parts) {
        return new Sql(
                parts.stream().map(Sql::text).collect(Collectors.joining(separator)),
                parts.stream().flatMap(part -> part.binds.stream()).toList());
    }

    static Sql all(Collection<Sql> conditions) {
        var real =
                conditions.stream().filter(condition -> !condition.equals(TRUE)).toList();
        return real.isEmpty() ? TRUE : concat("(", join(" and ", real), ")");
    }

    static Sql all(Sql... conditions) {
        return all(List.of(conditions));
    }

    static Sql any(Sql... conditions) {
        return concat("(", join(" or ", List.of(conditions)), ")");
    }

    static Sql not(Sql condition) {
        return concat("not coalesce(", condition, ", false)");
    }

    static Sql in(String column, Collection<String> words) {
        return of(column + " = any(string_to_array(?, ','))", String.join(",", words));
    }
}
