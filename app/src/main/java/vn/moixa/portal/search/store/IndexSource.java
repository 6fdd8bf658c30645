package vn.moixa.portal.search.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.moixa.portal.search.domain.IndexedProduct;
import vn.moixa.portal.search.domain.IndexedProduct.Period;

/** What the index is made from, read from registry and recognition. */
@Repository
public class IndexSource {

    private static final int ROWS_AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final DataSource database;

    IndexSource(JdbcClient jdbc, DataSource database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    private static String select(String day) {
        return """
                select p.id, p.name, p.industry, p.unit_list, p.unit_code, p.commune_code, p.former_district_code,
                       p.former_province_code, p.sample, m.name as maker, t.type, period.stars, period.first_day, period.end_day,
                       period.ended_by, reported.known, reported.stars as reported_stars,
                       (select min(lower(s.valid)) from recognition.star_period s
                        where s.product_id = p.id and s.grade = 'CONFIRMED' and lower(s.valid) > %1$s) as next_start
                from registry.product p
                left join registry.producer m on m.id = p.producer_id
                left join lateral (select t.type from registry.producer_type t
                                   where t.producer_id = m.id and t.valid @> %1$s order by t.type limit 1) t on true
                """.formatted(day) + Sql.periodOn("p.id", day) + Sql.reported("p.id", day)
                + " where p.state <> 'POTENTIAL'";
    }

    public List<IndexedProduct> products(Collection<UUID> ids, LocalDate day) {
        return jdbc.sql(select(":day::date") + " and p.id = any(:ids::uuid[])")
                .param("day", day)
                .param("ids", Sql.array(ids.stream().map(UUID::toString).toList()))
                .query((row, number) -> product(row))
                .list();
    }

    /** All products, the best first, a few at a time. */
    public void each(LocalDate day, Consumer<IndexedProduct> use) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement =
                    connection.prepareStatement(select("'" + day + "'::date") + " order by (period.end_day > '" + day
                            + "'::date) desc nulls last," + " period.stars desc nulls last, p.id")) {
                statement.setFetchSize(ROWS_AT_ONCE);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        use.accept(product(rows));
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    public List<UUID> ids() {
        return jdbc.sql("select id from registry.product where state <> 'POTENTIAL'")
                .query(Sql::id)
                .list();
    }

    /** Products that the index does not hold, should not hold, or shows with other stars than the records. */
    public List<String> disagreeing() {
        return jdbc.sql("""
                        select coalesce(p.id, i.product_id)::text
                        from (select id from registry.product where state <> 'POTENTIAL') p
                        full join portal.product_index i on i.product_id = p.id
                        left join (select distinct on (s.product_id) s.product_id, s.stars
                                   from recognition.star_period s cross join portal.product_index_state day
                                   where s.grade = 'CONFIRMED' and s.valid @> day.indexed_on
                                   order by s.product_id, upper(s.valid) desc nulls first, s.stars desc) star on star.product_id = p.id
                        where p.id is null or i.product_id is null or i.stars is distinct from star.stars
                        limit 100
                        """).query((row, number) -> row.getString(1)).list();
    }

    /** More than this many are there. */
    public boolean hasMoreThan(int count) {
        return jdbc.sql("select count(*) from (select 1 from registry.product limit ?) counted")
                        .param(count + 1)
                        .query(Integer.class)
                        .single()
                > count;
    }

    /** Products entered after one, or that were given a star after another. */
    public List<UUID> enteredAfter(@Nullable UUID product, @Nullable UUID star, int limit) {
        return jdbc.sql("""
                        select id from (select id from registry.product where :product::uuid is null or id > :product::uuid limit :limit) entered
                        union
                        select product_id from (select product_id from recognition.star_period
                            where :star::uuid is null or recognition_id > :star::uuid limit :limit) rated
                        """)
                .param("product", product)
                .param("star", star)
                .param("limit", limit)
                .query(Sql::id)
                .list();
    }

    public List<UUID> ofProducers(Collection<UUID> producers) {
        return jdbc.sql("select id from registry.product where producer_id = any(?::uuid[])")
                .param(Sql.array(producers.stream().map(UUID::toString).toList()))
                .query(Sql::id)
                .list();
    }

    private static IndexedProduct product(ResultSet row) throws SQLException {
        return new IndexedProduct(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("maker"),
                row.getString("type"),
                row.getString("industry"),
                row.getString("unit_list"),
                row.getString("unit_code"),
                row.getString("commune_code"),
                row.getString("former_district_code"),
                row.getString("former_province_code"),
                row.getBoolean("sample"),
                period(row),
                row.getObject("next_start", LocalDate.class),
                row.getBoolean("known"),
                row.getObject("reported_stars", Integer.class));
    }

    private static @Nullable Period period(ResultSet row) throws SQLException {
        var first = row.getObject("first_day", LocalDate.class);
        var end = row.getObject("end_day", LocalDate.class);
        return first == null || end == null
                ? null
                : new Period(row.getInt("stars"), first, end, row.getString("ended_by"));
    }
}
