package vn.moixa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import vn.moixa.postgres.EmbeddedPostgres;
import vn.moixa.recognition.VerificationCode;
import vn.moixa.shared.VietnameseText;

/** A server of its own for each size, whose data are generated once and kept for the next run. */
final class Store implements AutoCloseable {

    private static final List<String> KINDS = List.of(
            "Chè Shan tuyết",
            "Gạo Séng Cù",
            "Miến dong",
            "Mật ong bạc hà",
            "Rượu ngô",
            "Tinh dầu quế",
            "Thịt trâu gác bếp",
            "Lạp sườn",
            "Trà dây",
            "Tương ớt",
            "Măng khô",
            "Cá hồi hun khói",
            "Khăn thổ cẩm",
            "Bưởi da xanh",
            "Nấm hương",
            "Cao mềm atiso");
    private static final List<Integer> SETS = List.of(11, 3, 6, 4, 14, 20, 8, 8, 12, 9, 7, 8, 22, 1, 1, 18);
    private static final List<String> BRANDS = List.of(
            "Mây Biếc",
            "Nắng Lụa",
            "Sương Êm",
            "Đồi Thơm",
            "Gùi Nhỏ",
            "Khèn Bạc",
            "Chàm Xưa",
            "Bếp Ấm",
            "Nương Vàng",
            "Gió Lam",
            "Trăng Khuya",
            "Rêu Tơ",
            "Dốc Hồng",
            "Men Ngàn",
            "Thềm Mộc",
            "Hiên Rạng",
            "Lối Thẳm",
            "Vạt Hửng",
            "Cội Xưa");
    private static final long SEED = 26;

    private final EmbeddedPostgres postgres;
    private final Connection connection;

    private Store(EmbeddedPostgres postgres, Connection connection) {
        this.postgres = postgres;
        this.connection = connection;
    }

    static Store start(Path folder, Size size) throws IOException, InterruptedException, SQLException {
        var postgres = EmbeddedPostgres.start(
                folder.resolve("postgres"),
                EmbeddedPostgres.defaultCache(),
                List.of("shared_buffers=" + size.sharedBuffers, "jit=off", "wal_compression=on", "max_wal_size=4GB"));
        return new Store(
                postgres,
                DriverManager.getConnection(
                        postgres.jdbcUrl("postgres") + "?currentSchema=public,extensions",
                        EmbeddedPostgres.USER,
                        postgres.password()));
    }

    /** Where the application finds it. */
    Map<String, String> environment(Path folder) {
        return Map.of(
                "MOIXA_DB_URL", postgres.jdbcUrl("postgres"),
                "MOIXA_DB_USER", EmbeddedPostgres.USER,
                "MOIXA_DB_PASSWORD", postgres.password(),
                "MOIXA_DATA", folder.toString());
    }

    boolean isGenerated() throws SQLException {
        return number("select count(*) from pg_class where oid = to_regclass('registry.product')") > 0
                && number("select count(*) from registry.product") > 0;
    }

    /** The schema and the units must be there: the application brings them when it starts. All or nothing. */
    void generate(Path script, Size size) throws SQLException, IOException {
        connection.setAutoCommit(false);
        execute("create temporary table bench_kind (i int, name text, folded text, set_number int)");
        execute("create temporary table bench_brand (i int, name text, folded text)");
        for (int i = 0; i < KINDS.size(); i++) {
            execute("insert into bench_kind values (%d, '%s', '%s', %d)"
                    .formatted(i, KINDS.get(i), VietnameseText.folded(KINDS.get(i)), SETS.get(i)));
        }
        for (int i = 0; i < BRANDS.size(); i++) {
            execute("insert into bench_brand values (%d, '%s', '%s')"
                    .formatted(i, BRANDS.get(i), VietnameseText.folded(BRANDS.get(i))));
        }
        copyCodes(size.products + size.products / 5);
        var text = Files.readString(script)
                .replace(":products", String.valueOf(size.products))
                .replace(":producers", String.valueOf(size.producers));
        for (String statement : text.split(";\\s*\\n")) {
            if (!statement.isBlank()) {
                execute(statement);
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
        execute("vacuum analyze");
    }

    long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    void change(String sql) throws SQLException {
        execute(sql);
    }

    List<String> texts(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    /** Milliseconds the server spent on statements since the beginning, those of this connection included. */
    double activeMillis() throws SQLException, InterruptedException {
        // Backends report at most once a second.
        Thread.sleep(1_200);
        execute("select pg_stat_clear_snapshot()");
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery("select active_time from pg_stat_database where datname = 'postgres'")) {
            row.next();
            return row.getDouble(1);
        }
    }

    /** Processor time of all processes of the server: unlike time by the clock, hardly longer on a busy machine. */
    double processorMillis() throws IOException {
        long server = Long.parseLong(Files.readAllLines(postgres.data().resolve("postmaster.pid"))
                .getFirst()
                .strip());
        return ProcessHandle.of(server).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .mapToLong(process ->
                        process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis())
                .sum();
    }

    @Override
    public void close() throws IOException, InterruptedException, SQLException {
        connection.close();
        postgres.close();
    }

    private void copyCodes(int count) throws SQLException, IOException {
        execute("create temporary table bench_code (i int, code text)");
        var random = new SplittableRandom(SEED);
        var rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rows.append(i)
                    .append(',')
                    .append(VerificationCode.draw(random).text())
                    .append('\n');
        }
        connection
                .unwrap(org.postgresql.PGConnection.class)
                .getCopyAPI()
                .copyIn("copy bench_code from stdin (format csv)", new java.io.StringReader(rows.toString()));
        execute("analyze bench_code");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
