package vn.moixa.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    Path home;

    @Test
    void keepsItsRowsAcrossARestart() throws Exception {
        try (var postgres = start()) {
            query(postgres, "create table kept as select 182 as number");
        }
        try (var postgres = start()) {
            assertThat(query(postgres, "select number from kept")).isEqualTo("182");
        }
    }

    @Test
    void writesSafelyAndServesTheFolderItWasGiven() throws Exception {
        try (var postgres = start()) {
            assertThat(query(postgres, "show fsync")).isEqualTo("on");
            assertThat(query(postgres, "show data_directory"))
                    .isEqualTo(postgres.data().toString());
        }
    }

    @Test
    void refusesAWrongPassword() throws Exception {
        try (var postgres = start()) {
            assertThatThrownBy(() ->
                            DriverManager.getConnection(postgres.jdbcUrl("postgres"), EmbeddedPostgres.USER, "guess"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void stopsTheServerThatAKilledProcessLeftBehind() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process killed = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Abandoned.class.getName(), home.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(killed.inputReader().readLine()).isEqualTo("started");
        killed.destroyForcibly().waitFor();

        try (var postgres = start()) {
            assertThat(query(postgres, "select number from kept")).isEqualTo("7");
        }
    }

    /** Starts a server and waits to be killed. */
    static final class Abandoned {
        private Abandoned() {}

        public static void main(String[] arguments) throws Exception {
            var postgres = EmbeddedPostgres.start(Path.of(arguments[0]), EmbeddedPostgres.defaultCache(), List.of());
            query(postgres, "create table kept as select 7 as number");
            System.out.println("started");
            Thread.currentThread().join();
        }
    }

    private EmbeddedPostgres start() throws Exception {
        return EmbeddedPostgres.start(home, EmbeddedPostgres.defaultCache(), List.of());
    }

    private static String query(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        postgres.jdbcUrl("postgres"), EmbeddedPostgres.USER, postgres.password());
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            var rows = statement.getResultSet();
            rows.next();
            return rows.getString(1);
        }
    }
}
