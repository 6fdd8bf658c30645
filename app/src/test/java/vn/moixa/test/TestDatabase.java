package vn.moixa.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import vn.moixa.postgres.EmbeddedPostgres;
import vn.moixa.postgres.Migrations;

/** One embedded server per test process; databases are copies of one that is migrated and holds the reference data. */
public final class TestDatabase {

    private static final Duration LISTENERS_END_WITHIN = Duration.ofSeconds(5);
    /** Deadlock; a table that is gone. */
    private static final Set<String> PASSING = Set.of("40P01", "42P01");

    private static final String TEMPLATE = "template_moixa";
    private static final AtomicInteger COPIES = new AtomicInteger();
    private static final TestDatabase SERVER = new TestDatabase();

    private final EmbeddedPostgres postgres;

    private TestDatabase() {
        try {
            Path home = Files.createTempDirectory("moixa-test-postgres");
            postgres = EmbeddedPostgres.start(
                    home,
                    EmbeddedPostgres.defaultCache(),
                    List.of(
                            "fsync=off",
                            "synchronous_commit=off",
                            "full_page_writes=off",
                            "shared_buffers=64MB",
                            "jit=off"));
            // After the contexts have closed: a pool that still asks a stopped server waits thirty seconds.
            SpringApplication.getShutdownHandlers().add(() -> stop(home));
            execute("postgres", "create database " + TEMPLATE);
            Migrations.flyway(postgres.jdbcUrl(TEMPLATE), EmbeddedPostgres.USER, postgres.password())
                    .migrate();
            ReferenceData.load(connection(TEMPLATE));
        } catch (IOException | InterruptedException | SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Address of a fresh database with the schema and the reference data, and nothing else. */
    public static String freshUrl() {
        String name = "test_" + COPIES.incrementAndGet();
        try {
            SERVER.execute("postgres", "create database " + name + " template " + TEMPLATE + " strategy file_copy");
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        return SERVER.postgres.jdbcUrl(name);
    }

    public static String password() {
        return SERVER.postgres.password();
    }

    /**
     * Empties every business table; reference data stays. A listener that outlived the wait may hold rows or swap a table meanwhile: then
     * all is tried again.
     */
    static void empty(Connection connection) throws SQLException {
        awaitListeners(connection);
        for (int attempt = 1; ; attempt++) {
            try {
                deleteAllRows(connection);
                return;
            } catch (SQLException interfered) {
                if (attempt == 5 || !PASSING.contains(String.valueOf(interfered.getSQLState()))) {
                    throw interfered;
                }
            }
        }
    }

    private static void deleteAllRows(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String table : businessTables(statement)) {
                statement.addBatch("delete from " + table);
            }
            // Sets of criteria come with the application; those that people publish belong to a test.
            statement.addBatch("delete from appraisal.criteria_set where published_by is not null");
            // The first version of the rules of procedure comes with the schema (R63).
            statement.addBatch("delete from appraisal.council_rules where version > 1 or code <> 'LAO-CAI'");
            statement.executeBatch();
            statement.execute("set session_replication_role = origin");
        }
    }

    private static List<String> businessTables(Statement statement) throws SQLException {
        var tables = new ArrayList<String>();
        try (ResultSet rows = statement.executeQuery("""
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema', 'public', 'area')
                  and tablename not in ('product_set', 'legal_instrument', 'criteria_set', 'council_rules')
                """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** Listeners of the test before may still be writing; what they announce belongs to that test. */
    private static void awaitListeners(Connection connection) throws SQLException {
        long deadline = System.nanoTime() + LISTENERS_END_WITHIN.toNanos();
        try (var statement = connection.createStatement()) {
            while (System.nanoTime() < deadline) {
                try (var rows = statement.executeQuery(
                        "select count(*) from outbox.event_publication where completion_date is null")) {
                    rows.next();
                    if (rows.getInt(1) == 0) {
                        return;
                    }
                }
                statement.execute("select pg_sleep(0.02)");
            }
        }
    }

    private Connection connection(String database) throws SQLException {
        return DriverManager.getConnection(
                postgres.jdbcUrl(database) + "?currentSchema=public,extensions",
                EmbeddedPostgres.USER,
                postgres.password());
    }

    private void execute(String database, String sql) throws SQLException {
        try (Connection connection = connection(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void stop(Path home) {
        try {
            postgres.close();
            try (var files = Files.walk(home)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException | InterruptedException left) {
            System.err.println("left behind: " + home + " " + left);
        }
    }
}
