package vn.moixa.portal.search.store;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;
import vn.moixa.portal.search.Facet;
import vn.moixa.portal.search.domain.IndexEntry;

/** Writes the index: some rows in place, or all of them into a new table that then takes the place of the old one. */
@Repository
public class IndexWriter {

    private static final String COLUMNS =
            "product_id, name_exact, name_folded, rest_exact, tokens, industry, stars, rated_stars, state,"
                    + " state_until, commune_code, former_district_code, former_province_code, producer_type, sample, weight";

    /** Key of the lock that lets one writer at a time touch the index. */
    private static final long LOCK = 4_770_191_113L;

    private final JdbcClient jdbc;
    private final DataSource database;

    IndexWriter(JdbcClient jdbc, DataSource database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    public IndexState state() {
        return jdbc.sql("""
                        select s.indexed_on, s.newest_product, s.newest_star, s.version,
                               (select id from registry.product order by id desc limit 1) as product,
                               (select recognition_id from recognition.star_period order by recognition_id desc limit 1) as star
                        from (select 1) one left join portal.product_index_state s on true
                        """)
                .query((row, number) -> {
                    var day = row.getObject("indexed_on", LocalDate.class);
                    return new IndexState(
                            day == null
                                    ? Optional.empty()
                                    : Optional.of(new IndexState.Current(
                                            day,
                                            row.getObject("newest_product", UUID.class),
                                            row.getObject("newest_star", UUID.class),
                                            row.getLong("version"))),
                            row.getObject("product", UUID.class),
                            row.getObject("star", UUID.class));
                })
                .single();
    }

    /** Waits until no other transaction writes the index; held until this one ends. */
    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query(rows -> {});
    }

    /** False when somebody else is at it. */
    public boolean tryLock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }

    public void remember(LocalDate day, @Nullable UUID newestProduct, @Nullable UUID newestStar) {
        jdbc.sql("""
                        insert into portal.product_index_state (indexed_on, newest_product, newest_star)
                        values (:day, :product::uuid, :star::uuid)
                        on conflict (only_row) do update set indexed_on = excluded.indexed_on, newest_product = excluded.newest_product,
                            newest_star = excluded.newest_star, version = excluded.version
                        """)
                .param("day", day)
                .param("product", newestProduct)
                .param("star", newestStar)
                .update();
    }

    /** Counts kept elsewhere are old now. */
    public void touch() {
        jdbc.sql("update portal.product_index_state set version = default").update();
    }

    public List<UUID> dueOn(LocalDate day) {
        return jdbc.sql("select product_id from portal.product_index where state_until <= ?")
                .param(day)
                .query(Sql::id)
                .list();
    }

    public void clear() {
        jdbc.sql("delete from portal.product_index").update();
        jdbc.sql("delete from portal.search_word").update();
    }

    /** Puts the entries in place of those of the products; a product without entry is no longer found. */
    public void replace(Collection<UUID> products, List<IndexEntry> entries) throws SQLException {
        jdbc.sql("delete from portal.product_index where product_id = any(?::uuid[])")
                .param(Sql.array(products.stream().map(UUID::toString).toList()))
                .update();
        var text = new StringBuilder();
        var words = new HashMap<String, Integer>();
        for (IndexEntry entry : entries) {
            append(text, entry);
            entry.words().forEach(word -> words.merge(word, 1, Integer::sum));
        }
        var connection = DataSourceUtils.getConnection(database);
        try {
            copy(connection, "portal.product_index (" + COLUMNS + ")", text.toString());
            copyWords(connection, words);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    /** Gives its caller a place to put all entries, and swaps tables at the end; searches go on meanwhile. */
    public void rebuild(Filling filling) throws SQLException {
        try (var connection = database.getConnection()) {
            execute(connection, "select pg_advisory_lock(" + LOCK + ")");
            try {
                fillAndSwap(connection, filling);
            } finally {
                execute(connection, "select pg_advisory_unlock(" + LOCK + ")");
            }
        }
    }

    /** Hands over every entry. */
    @FunctionalInterface
    public interface Filling {
        void into(Consumer<IndexEntry> index) throws SQLException;
    }

    private static void fillAndSwap(Connection connection, Filling filling) throws SQLException {
        execute(connection, "drop table if exists portal.product_index_next");
        execute(
                connection,
                "create table portal.product_index_next (like portal.product_index including defaults including constraints)");
        var words = new HashMap<String, Integer>();
        var copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy portal.product_index_next (" + COLUMNS + ") from stdin");
        try {
            filling.into(entry -> {
                write(copy, entry);
                entry.words().forEach(word -> words.merge(word, 1, Integer::sum));
            });
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        var indexes = indexes(connection);
        execute(connection, "set maintenance_work_mem = '256MB'");
        for (var index : indexes.entrySet()) {
            execute(
                    connection,
                    index.getValue()
                            .replace(
                                    " " + index.getKey() + " ON portal.product_index ",
                                    " " + index.getKey() + "_next ON portal.product_index_next "));
        }
        execute(connection, "reset maintenance_work_mem");
        execute(connection, "analyze portal.product_index_next");
        connection.setAutoCommit(false);
        try {
            execute(connection, "drop table portal.product_index");
            execute(connection, "alter table portal.product_index_next rename to product_index");
            for (String index : indexes.keySet()) {
                execute(connection, "alter index portal." + index + "_next rename to " + index);
            }
            execute(connection, "delete from portal.search_word");
            copyWords(connection, words);
            connection.commit();
        } catch (SQLException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Names and definitions of the indexes as the migrations made them. */
    private static Map<String, String> indexes(Connection connection) throws SQLException {
        var indexes = new LinkedHashMap<String, String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select indexname, indexdef from pg_indexes"
                        + " where schemaname = 'portal' and tablename = 'product_index' order by indexname")) {
            while (rows.next()) {
                indexes.put(rows.getString(1), rows.getString(2));
            }
        }
        return indexes;
    }

    private static void copyWords(Connection connection, Map<String, Integer> words) throws SQLException {
        execute(
                connection,
                "create temporary table if not exists new_word (word text, products integer) on commit drop");
        var text = new StringBuilder();
        words.forEach((word, products) ->
                text.append(word).append('\t').append(products).append('\n'));
        copy(connection, "new_word", text.toString());
        execute(connection, """
                insert into portal.search_word select word, products from new_word
                on conflict (word) do update set products = search_word.products + excluded.products
                """);
        execute(connection, "delete from new_word");
    }

    private static void copy(Connection connection, String target, String text) throws SQLException {
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + target + " from stdin", new StringReader(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void write(CopyIn copy, IndexEntry entry) {
        var text = new StringBuilder(1_000);
        append(text, entry);
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void append(StringBuilder text, IndexEntry entry) {
        var standing = entry.standing();
        field(text, entry.product());
        field(text, entry.nameExact());
        field(text, entry.nameFolded());
        field(text, entry.restExact());
        field(text, Sql.array(tokens(entry)));
        field(text, entry.industry());
        field(text, standing.stars());
        field(text, standing.ratedStars());
        field(text, standing.state());
        field(text, standing.until());
        field(text, entry.communeCode());
        field(text, entry.formerDistrictCode());
        field(text, entry.formerProvinceCode());
        field(text, entry.producerType());
        field(text, entry.sample());
        text.append(entry.weight()).append('\n');
    }

    /** The words, and what the entry can be narrowed by, so that both are looked up in one index. */
    private static List<String> tokens(IndexEntry entry) {
        var tokens = new ArrayList<>(entry.tokens());
        var standing = entry.standing();
        facet(tokens, Facet.INDUSTRY, entry.industry());
        facet(tokens, Facet.STARS, standing.stars());
        facet(tokens, Facet.STATE, standing.state());
        facet(tokens, Facet.COMMUNE, entry.communeCode());
        facet(tokens, Facet.FORMER_DISTRICT, entry.formerDistrictCode());
        facet(tokens, Facet.FORMER_PROVINCE, entry.formerProvinceCode());
        facet(tokens, Facet.PRODUCER_TYPE, entry.producerType());
        return tokens;
    }

    private static void facet(List<String> tokens, Facet facet, @Nullable Object value) {
        if (value != null) {
            tokens.add(Sql.token(facet, value.toString()));
        }
    }

    /** Normalised text holds letters, digits and blanks only, so nothing needs escaping. */
    private static void field(StringBuilder text, @Nullable Object value) {
        text.append(value == null ? "\\N" : value).append('\t');
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
