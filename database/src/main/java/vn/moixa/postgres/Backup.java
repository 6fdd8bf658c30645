package vn.moixa.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * A whole copy of the data as one ZIP file: every table as the server's own text format, and the stored files. It does not depend on the
 * server's version, so it also carries data from the embedded server to an external one and across major versions.
 */
public final class Backup {

    private static final String TABLES = "tables/";
    private static final String FILES = "files/";
    private static final String VERSION = "schema-version.txt";

    /** Tables in an order in which each follows the tables it refers to. Sessions and the migration history stay behind. */
    private static final String TABLES_IN_ORDER = """
            with recursive named as (
                select c.oid, format('%I.%I', n.nspname, c.relname) as name
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'extensions', 'pg_toast')
                  and c.relname not like 'web\\_session%'
            ), reached as (
                select oid, 0 as depth from named
                union
                select k.conrelid, r.depth + 1 from reached r
                join pg_constraint k on k.confrelid = r.oid and k.contype = 'f' and k.conrelid <> k.confrelid
                where r.depth < 50
            )
            select n.name from named n join reached r using (oid) group by n.name order by max(r.depth), n.name""";

    private Backup() {}

    /** Writes the data as of one moment, and the files stored under {@code files}. Returns the number of tables. */
    public static int write(Connection connection, Path files, OutputStream target) throws SQLException, IOException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        List<String> tables = tables(connection);
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        try (var zip = new ZipOutputStream(target)) {
            zip.putNextEntry(new ZipEntry(VERSION));
            zip.write(version(connection).getBytes(StandardCharsets.UTF_8));
            for (String table : tables) {
                zip.putNextEntry(new ZipEntry(TABLES + table));
                copy.copyOut("copy " + table + " to stdout", zip);
            }
            writeFiles(files, zip);
        } finally {
            connection.rollback();
        }
        return tables.size();
    }

    /** Replaces all data by the copy, or nothing. Returns the number of tables; the schema versions must be the same. */
    public static int restore(InputStream source, Connection connection, Path files) throws SQLException, IOException {
        connection.setAutoCommit(false);
        int restored = 0;
        boolean isBackup = false;
        try (var zip = new ZipInputStream(source)) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                if (entry.getName().equals(VERSION)) {
                    requireVersion(connection, new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                    empty(connection);
                    isBackup = true;
                } else if (!isBackup) {
                    throw notABackup();
                } else if (entry.getName().startsWith(TABLES)) {
                    copy.copyIn(
                            "copy " + known(connection, entry.getName().substring(TABLES.length())) + " from stdin",
                            zip);
                    restored++;
                } else if (entry.getName().startsWith(FILES)) {
                    writeFile(files, entry.getName().substring(FILES.length()), zip);
                }
            }
            if (!isBackup) {
                throw notABackup();
            }
            advanceSequences(connection);
            guardAgain(connection);
            connection.commit();
        } finally {
            connection.rollback();
        }
        return restored;
    }

    private static IOException notABackup() {
        return new IOException(
                "tệp không phải bản sao lưu do ./moixa backup ghi ra / not a file that ./moixa backup wrote");
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES_IN_ORDER)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static String known(Connection connection, String table) throws SQLException, IOException {
        if (!tables(connection).contains(table)) {
            throw new IOException("bản sao lưu có bảng mà phiên bản này không có / the copy holds a table this version"
                    + " does not have: " + table);
        }
        return table;
    }

    private static String version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select max(version collate \"C\") || '/' || count(*) from flyway_schema_history where success and version is not null")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void requireVersion(Connection connection, String wanted) throws SQLException, IOException {
        String present = version(connection);
        if (!wanted.equals(present)) {
            throw new IOException("bản sao lưu thuộc cấu trúc " + wanted + ", phiên bản này là " + present
                    + "; hãy khôi phục bằng đúng phiên bản đã sao lưu / the copy was made with schema " + wanted
                    + ", this version has " + present + ": restore it with the version that made it");
        }
    }

    /**
     * Reference data of a fresh start gives way to the copy's own, also where a trigger forbids everybody else to remove it, such as criteria
     * and audit. Foreign keys and other constraints stay in force.
     */
    private static void empty(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String table : tables(connection)) {
                statement.executeUpdate("alter table " + table + " disable trigger user");
            }
            for (String table : tables(connection).reversed()) {
                statement.executeUpdate("delete from " + table);
            }
        }
    }

    private static void guardAgain(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set constraints all immediate");
            for (String table : tables(connection)) {
                statement.executeUpdate("alter table " + table + " enable trigger user");
            }
        }
    }

    private static void advanceSequences(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    do $$
                    declare c record; top bigint;
                    begin
                        for c in select format('%I.%I', n.nspname, t.relname) as name, a.attname
                                 from pg_attribute a join pg_class t on t.oid = a.attrelid join pg_namespace n on n.oid = t.relnamespace
                                 where a.attidentity <> '' and t.relkind = 'r'
                        loop
                            execute format('select coalesce(max(%I), 0) from %s', c.attname, c.name) into top;
                            perform setval(pg_get_serial_sequence(c.name, c.attname), greatest(top, 1), top > 0);
                        end loop;
                    end $$""");
        }
    }

    private static void writeFiles(Path folder, ZipOutputStream zip) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(FILES + folder.relativize(file)));
                Files.copy(file, zip);
            }
        }
    }

    private static void writeFile(Path folder, String name, InputStream content) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("Entry outside its folder: " + name);
        }
        Files.createDirectories(file.getParent());
        Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
