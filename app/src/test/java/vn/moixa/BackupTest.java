package vn.moixa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.moixa.postgres.Backup;
import vn.moixa.postgres.EmbeddedPostgres;
import vn.moixa.test.TestDatabase;

/** R171: what a backup holds comes back whole, into another database. */
class BackupTest {

    @TempDir
    Path folder;

    @Test
    void R171_everyTableAndFileComesBack() throws Exception {
        byte[] copy;
        Files.writeString(folder.resolve("a.txt"), "một tệp");
        try (var source = open()) {
            insertProducer(source, "Hợp tác xã Mẫu");
            copy = backup(source);
        }
        Path restored = folder.resolve("restored");
        try (var target = open()) {
            Backup.restore(new ByteArrayInputStream(copy), target, restored);
            target.setAutoCommit(true);
            assertThat(text(target, "select name from registry.producer")).isEqualTo("Hợp tác xã Mẫu");
            assertThat(text(target, "select count(*) from area.unit")).isEqualTo(units());
            assertThatThrownBy(() -> text(target, "delete from appraisal.criteria_set returning 1"))
                    .as("what refuses changes refuses them again")
                    .hasMessageContaining("never changed or removed");
            insertProducer(target, "Hợp tác xã Sau");
            assertThat(text(target, "select max(number) - min(number) from registry.producer"))
                    .isEqualTo("1");
        }
        assertThat(restored.resolve("a.txt")).hasContent("một tệp");
    }

    @Test
    void aDamagedCopyChangesNothing() throws Exception {
        byte[] copy;
        try (var source = open()) {
            insertProducer(source, "Hợp tác xã Mẫu");
            copy = backup(source);
        }
        byte[] cut = java.util.Arrays.copyOf(copy, copy.length / 3);
        try (var target = open()) {
            insertProducer(target, "Hợp tác xã Cũ");
            assertThatThrownBy(() -> Backup.restore(new ByteArrayInputStream(cut), target, folder.resolve("x")))
                    .isInstanceOfAny(IOException.class, SQLException.class);
            assertThat(text(target, "select name from registry.producer")).isEqualTo("Hợp tác xã Cũ");
        }
    }

    @Test
    void whatIsNoBackupIsRefusedAndChangesNothing() throws Exception {
        var otherZip = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(otherZip)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
        }
        try (var target = open()) {
            insertProducer(target, "Hợp tác xã Cũ");
            for (byte[] other : List.of("# Mỗi Xã".getBytes(StandardCharsets.UTF_8), otherZip.toByteArray())) {
                assertThatThrownBy(() -> Backup.restore(new ByteArrayInputStream(other), target, folder.resolve("x")))
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("không phải bản sao lưu");
            }
            assertThat(text(target, "select name from registry.producer")).isEqualTo("Hợp tác xã Cũ");
        }
    }

    private byte[] backup(Connection source) throws SQLException, IOException {
        var bytes = new ByteArrayOutputStream();
        Backup.write(source, folder, bytes);
        assertThat(new String(bytes.toByteArray(), StandardCharsets.ISO_8859_1)).contains("tables/registry.producer");
        return bytes.toByteArray();
    }

    private static Connection open() throws SQLException {
        return DriverManager.getConnection(TestDatabase.freshUrl(), EmbeddedPostgres.USER, TestDatabase.password());
    }

    private static String units() throws SQLException {
        try (var connection = open()) {
            return text(connection, "select count(*) from area.unit");
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void insertProducer(Connection connection, String name) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into registry.producer (id, name, folded, slug, created_at, updated_at)
                values (gen_random_uuid(), ?, 'mau', 'mau', now(), now())""")) {
            insert.setString(1, name);
            insert.executeUpdate();
        }
    }
}
