package vn.moixa.area.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import vn.moixa.area.Areas;
import vn.moixa.area.Level;
import vn.moixa.area.UnitList;
import vn.moixa.shared.Sha256;
import vn.moixa.shared.VietnameseText;

/**
 * Brings the units that come with the application into the database, once per version of the data. Units are never deleted, because
 * records point to them; everything else is replaced. Several copies of the application may start at once.
 */
public final class LoadReferenceData {

    private static final String NAME = "areas";
    private static final List<String> FILES =
            List.of("units_pre2025.csv.gz", "units_2025.csv.gz", "succession.csv.gz", "aliases.csv", "tiles.csv");

    /** Loads what is new within the connection's own transaction; true when something was loaded. */
    public boolean into(Connection connection, Instant now) throws SQLException {
        var files = new HashMap<String, byte[]>();
        FILES.forEach(file -> files.put(file, bytes(file)));
        var fingerprint = fingerprint(files);
        if (isLoaded(connection, fingerprint)) {
            return false;
        }
        var autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            execute(connection, "lock table area.reference_data in exclusive mode");
            if (!isLoaded(connection, fingerprint)) {
                load(connection, files);
                remember(connection, fingerprint, now);
            }
            connection.commit();
        } catch (SQLException | RuntimeException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(autoCommit);
        }
        return true;
    }

    private static void load(Connection connection, Map<String, byte[]> files) throws SQLException {
        execute(connection, "create temporary table new_unit (like area.unit) on commit drop");
        copyUnits(connection, UnitList.PRE_2025, rows(files, "units_pre2025.csv.gz"));
        copyUnits(connection, UnitList.FROM_2025, rows(files, "units_2025.csv.gz"));
        execute(connection, """
                insert into area.unit select * from new_unit
                on conflict (list, code) do update set level = excluded.level, kind = excluded.kind, name = excluded.name,
                    full_name = excluded.full_name, parent_code = excluded.parent_code, district_code = excluded.district_code,
                    province_code = excluded.province_code, folded = excluded.folded, joined = excluded.joined
                """);
        execute(connection, "delete from area.succession");
        var successions = new CopyText();
        for (List<String> row : rows(files, "succession.csv.gz")) {
            successions.row(
                    row.get(0).isEmpty() ? null : row.get(0),
                    row.get(1),
                    row.get(2),
                    row.get(3),
                    VietnameseText.folded(row.get(1)),
                    row.get(4),
                    row.get(5));
        }
        copy(
                connection,
                "area.succession (old_code, old_name, old_district, old_province, old_folded, new_code, basis)",
                successions);
        execute(connection, "delete from area.alias");
        var aliases = new CopyText();
        for (List<String> row : rows(files, "aliases.csv")) {
            aliases.row(row.get(0), row.get(1), row.get(2), VietnameseText.folded(row.get(2)), row.get(3));
        }
        copy(connection, "area.alias (list, code, name, folded, note)", aliases);
        execute(connection, "delete from area.tile");
        var tiles = new CopyText();
        rows(files, "tiles.csv").forEach(row -> tiles.row(row.get(0), row.get(1), row.get(2)));
        copy(connection, "area.tile (commune_code, column_number, row_number)", tiles);
        execute(connection, "analyze area.unit, area.succession");
    }

    private static void copyUnits(Connection connection, UnitList list, List<List<String>> rows) throws SQLException {
        var parents = new HashMap<String, String>();
        rows.forEach(row -> parents.put(row.get(0), row.get(3)));
        var units = new CopyText();
        for (List<String> row : rows) {
            var code = row.get(0);
            var name = row.get(2);
            var level = level(code);
            var parent = row.get(3).isEmpty() ? null : row.get(3);
            var district = list == UnitList.FROM_2025 || level == Level.PROVINCE
                    ? null
                    : level == Level.DISTRICT ? code : parent;
            units.row(
                    list.code(),
                    code,
                    level.name(),
                    row.get(1),
                    name,
                    row.get(1) + " " + name,
                    parent,
                    district,
                    province(code, parents),
                    VietnameseText.folded(name),
                    VietnameseText.joined(name));
        }
        copy(
                connection,
                "new_unit (list, code, level, kind, name, full_name, parent_code, district_code, province_code, folded, joined)",
                units);
    }

    /** The statistics office gives provinces two digits, districts three and communes five. */
    private static Level level(String code) {
        return switch (code.length()) {
            case 2 -> Level.PROVINCE;
            case 3 -> Level.DISTRICT;
            case 5 -> Level.COMMUNE;
            default -> throw new IllegalStateException("No unit has a code like " + code);
        };
    }

    private static String province(String code, Map<String, String> parents) {
        var parent = Objects.requireNonNull(parents.get(code), () -> "The parent of " + code + " is not in the list");
        return parent.isEmpty() ? code : province(parent, parents);
    }

    private static boolean isLoaded(Connection connection, String fingerprint) throws SQLException {
        try (var query =
                connection.prepareStatement("select 1 from area.reference_data where name = ? and sha256 = ?")) {
            query.setString(1, NAME);
            query.setString(2, fingerprint);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void remember(Connection connection, String fingerprint, Instant now) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into area.reference_data values (?, ?, ?)
                on conflict (name) do update set sha256 = excluded.sha256, loaded_at = excluded.loaded_at
                """)) {
            insert.setString(1, NAME);
            insert.setString(2, fingerprint);
            insert.setTimestamp(3, Timestamp.from(now));
            insert.executeUpdate();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void copy(Connection connection, String target, CopyText text) throws SQLException {
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + target + " from stdin", new StringReader(text.toString()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The files hold no quoted fields except names with a comma, and there is none. */
    private static List<List<String>> rows(Map<String, byte[]> files, String file) {
        var bytes = Objects.requireNonNull(files.get(file));
        try (var in = file.endsWith(".gz")
                ? new GZIPInputStream(new ByteArrayInputStream(bytes))
                : new ByteArrayInputStream(bytes)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] bytes(String file) {
        try (var in = Areas.class.getResourceAsStream(file)) {
            return Objects.requireNonNull(in, () -> file + " is missing from the application")
                    .readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String fingerprint(Map<String, byte[]> files) {
        var digest = Sha256.digest();
        for (String file : FILES) {
            digest.update(Objects.requireNonNull(files.get(file)));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Rows in the text form of COPY. */
    private static final class CopyText {

        private final StringBuilder text = new StringBuilder(1 << 20);

        void row(@Nullable String... values) {
            for (var i = 0; i < values.length; i++) {
                var value = values[i];
                text.append(i == 0 ? "" : "\t").append(value == null ? "\\N" : value);
            }
            text.append('\n');
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
