package vn.moixa.audit;

import java.util.List;
import java.util.function.Supplier;

/**
 * Something that always holds for the data in production, and can be checked there (R172).
 *
 * @param name stable, {@code <room>-<what-holds>}
 */
public record Invariant(String name, String vietnamese, String english, Finder finder) {

    /** How offenders are found. */
    public sealed interface Finder {

        /** A query whose first column names each offender as text. */
        record Query(String sql) implements Finder {}

        record Check(Supplier<List<String>> offenders) implements Finder {}
    }

    /** Each row of the query is an offender; its first column says which. */
    public static Invariant sql(String name, String vietnamese, String english, String query) {
        return new Invariant(name, vietnamese, english, new Finder.Query(query));
    }

    public static Invariant check(String name, String vietnamese, String english, Supplier<List<String>> offenders) {
        return new Invariant(name, vietnamese, english, new Finder.Check(offenders));
    }
}
