package vn.moixa.portal.search.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;
import vn.moixa.portal.search.Facet;
import vn.moixa.portal.search.domain.Candidate;

/**
 * Questions to the index. Statements are planned for their very words: a plan for any words would read the whole table when a rare
 * word is asked for.
 */
@Repository
public class ProductIndex {

    private final JdbcTemplate jdbc;

    ProductIndex(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a browsing page continues. */
    public record After(int weight, UUID product) {}

    /** How many products share all facet values. */
    public record Cell(@Nullable String[] facets, long products) {}

    /**
     * Products that hold at least one of each set of tokens and fit the filters, in no order and not more than the limit.
     *
     * @param day nothing for the day the index is current for
     */
    public List<Candidate> holding(
            List<Set<String>> tokens,
            @Nullable Integer ratedStars,
            Map<Facet, Set<String>> filters,
            @Nullable LocalDate day,
            int limit) {
        var query = new Query(day);
        var everyOne = new ArrayList<String>();
        for (Set<String> alternatives : tokens) {
            if (alternatives.size() == 1) {
                everyOne.addAll(alternatives);
            } else {
                query.where("tokens && ?::text[]", Sql.array(alternatives));
            }
        }
        if (day == null) {
            // The index of words knows the facets too: hits of common words are not read only to be left out.
            filters.forEach((facet, wanted) -> {
                var words =
                        wanted.stream().map(value -> Sql.token(facet, value)).toList();
                if (facet == Facet.SAMPLE) {
                    return;
                }
                if (words.size() == 1) {
                    everyOne.addAll(words);
                } else {
                    query.where("tokens && ?::text[]", Sql.array(words));
                }
            });
        }
        if (!everyOne.isEmpty()) {
            query.where("tokens @> ?::text[]", Sql.array(everyOne));
        }
        if (ratedStars != null) {
            query.where("rated_stars = ?", ratedStars);
        }
        query.filter(filters);
        return query.candidates(" limit ?", limit);
    }

    /** Products of exactly this name, diacritics aside. */
    public List<Candidate> named(String folded, Map<Facet, Set<String>> filters, @Nullable LocalDate day, int limit) {
        var query = new Query(day);
        query.where("name_folded = ?", folded);
        query.filter(filters);
        return query.candidates(" limit ?", limit);
    }

    /** Products in the order of their standing. */
    public List<Candidate> browse(
            Map<Facet, Set<String>> filters, @Nullable LocalDate day, @Nullable After after, int limit) {
        var query = new Query(day);
        query.filter(filters);
        var weights = Weights.of(filters);
        if (!weights.isEmpty()) {
            query.where("weight = any(?::smallint[])", Sql.array(weights));
        }
        if (after != null) {
            query.where("(weight, product_id) > (?, ?)", after.weight(), after.product());
        }
        return query.candidates(" order by weight, product_id limit ?", limit);
    }

    /** All products counted once by all their facet values. */
    public List<Cell> cells(@Nullable LocalDate day) {
        var columns = String.join(", ", columns());
        var query = new Query(day);
        return query.run(
                "select " + columns + ", count(*) as products from " + query.source + " i group by " + columns,
                (row, number) -> new Cell(facets(row), row.getLong("products")));
    }

    public Map<String, Integer> words() {
        var words = new HashMap<String, Integer>();
        jdbc.query("select word, products from portal.search_word", row -> {
            words.put(row.getString(1), row.getInt(2));
        });
        return words;
    }

    private static List<String> columns() {
        var columns = new ArrayList<String>();
        for (Facet facet : Facet.values()) {
            columns.add(facet.column());
        }
        return columns;
    }

    private static @Nullable String[] facets(ResultSet row) throws SQLException {
        var values = new @Nullable String[Facet.values().length];
        for (Facet facet : Facet.values()) {
            var value = row.getString(facet.column());
            values[facet.ordinal()] = facet == Facet.SAMPLE ? Boolean.toString("t".equals(value)) : value;
        }
        return values;
    }

    /** The index with stars and states of another day. */
    private static String onAnotherDay() {
        return """
                (select i.product_id, i.name_exact, i.name_folded, i.rest_exact, i.tokens, i.industry, i.commune_code,
                        i.former_district_code, i.former_province_code, i.producer_type, i.sample,
                        standing.state, standing.stars, coalesce(period.stars, reported.stars) as rated_stars,
                        (case standing.state when 'VALID' then 5 - standing.stars when 'EXPIRING' then 5 - standing.stars
                            when 'REPORTED' then 3 when 'EXPIRED' then 4 when 'NONE' then 5 else 6 end * 2
                            + case when i.sample then 1 else 0 end)::smallint as weight
                 from (select ?::date as day) asked
                 cross join portal.product_index i
                 """ + Sql.periodOn("i.product_id", "asked.day") + Sql.reported("i.product_id", "asked.day") + """
                 cross join lateral (
                     select case when period.end_day - 181 > asked.day then 'VALID' when period.end_day > asked.day then 'EXPIRING'
                                 when period.ended_by in ('WITHDRAWN', 'ANNULLED') then 'WITHDRAWN'
                                 when period.end_day is not null then 'EXPIRED' when reported.known then 'REPORTED' else 'NONE' end
                                as state,
                            case when period.end_day > asked.day then period.stars end as stars) standing)
                """;
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                row.getObject("product_id", UUID.class),
                row.getString("name_exact"),
                row.getString("name_folded"),
                row.getString("rest_exact"),
                row.getInt("weight"),
                facets(row));
    }

    /** A select under construction with the values of its placeholders. */
    private final class Query {

        private final List<Object> values = new ArrayList<>();
        private final StringBuilder conditions = new StringBuilder();
        private final String source;

        Query(@Nullable LocalDate day) {
            if (day == null) {
                source = "portal.product_index";
            } else {
                source = onAnotherDay();
                values.add(day);
            }
        }

        void where(String condition, Object... given) {
            conditions.append(conditions.isEmpty() ? " where " : " and ").append(condition);
            values.addAll(List.of(given));
        }

        /** Equality keeps the order of an index where any-of-one would not. */
        void filter(Map<Facet, Set<String>> filters) {
            filters.forEach((facet, wanted) -> {
                if (wanted.size() == 1) {
                    where(
                            facet.column() + " = ?::text::" + facet.type(),
                            wanted.iterator().next());
                } else {
                    where(facet.column() + " = any(?::" + facet.type() + "[])", Sql.array(wanted));
                }
            });
        }

        List<Candidate> candidates(String end, int limit) {
            values.add(limit);
            return run(
                    "select product_id, name_exact, name_folded, rest_exact, weight, " + String.join(", ", columns())
                            + " from " + source + " i" + conditions + end,
                    (row, number) -> candidate(row));
        }

        <T> List<T> run(String sql, RowMapper<T> mapper) {
            return jdbc.query(
                    connection -> {
                        var statement = connection.prepareStatement(sql);
                        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
                        bind(statement, values);
                        return statement;
                    },
                    mapper);
        }
    }

    private static void bind(PreparedStatement statement, Collection<Object> values) throws SQLException {
        var position = 1;
        for (Object value : values) {
            statement.setObject(position++, value);
        }
    }
}
