package vn.moixa.appraisal.criteria.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.moixa.appraisal.criteria.format.Canonical;
import vn.moixa.appraisal.criteria.format.CriteriaReader;
import vn.moixa.appraisal.criteria.format.Reading;
import vn.moixa.shared.Ids;

/**
 * Brings the sets that come with the application into the database. A set that is not there becomes version 1. When the application brings
 * a corrected one, it becomes the next version with a reason, unless officers have published versions of their own: then it is theirs to
 * compare and decide. Several copies of the application may start at once.
 */
public final class LoadCriteriaSets {

    public static final String PUBLISHER = "Mỗi Xã";

    private static final Logger LOG = LoggerFactory.getLogger(LoadCriteriaSets.class);
    private static final String FOLDER = "classpath*:criteria/";

    /** A file of the application. */
    public record Bundled(String name, String text) {

        String hash() {
            return Canonical.hash(text);
        }
    }

    /** Loads what is new within a transaction of its own; the number of versions added. */
    public int into(Connection connection, Instant now) throws SQLException {
        return load(connection, bundled(), now);
    }

    int load(Connection connection, List<Bundled> files, Instant now) throws SQLException {
        var news = new ArrayList<Bundled>();
        for (Bundled file : files) {
            if (!exists(connection, "source_hash", file.hash())) {
                news.add(file);
            }
        }
        if (news.isEmpty()) {
            return 0;
        }
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table appraisal.criteria_set in exclusive mode");
            int added = 0;
            for (Bundled file : news) {
                added += add(connection, file, now);
            }
            connection.commit();
            return added;
        } catch (SQLException | RuntimeException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(autoCommit);
        }
    }

    public static List<Bundled> bundled() {
        try {
            var files = new ArrayList<Bundled>();
            for (var resource : new PathMatchingResourcePatternResolver().getResources(FOLDER + "*.yaml")) {
                String name = Objects.requireNonNull(resource.getFilename());
                if (!name.startsWith("_")) {
                    files.add(new Bundled(name, resource.getContentAsString(StandardCharsets.UTF_8)));
                }
            }
            files.sort(java.util.Comparator.comparing(Bundled::name));
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int add(Connection connection, Bundled file, Instant now) throws SQLException {
        var read = switch (CriteriaReader.yaml(file.name(), file.text())) {
            case Reading.Read good -> good;
            case Reading.Refused bad ->
                throw new IllegalStateException("Criteria that come with the application: " + bad.faults());
        };
        var code = read.set().code();
        if (exists(connection, "content_hash", read.hash())) {
            return 0;
        }
        int latest = number(connection, "select coalesce(max(version), 0)", code.value());
        int byPeople = number(connection, "select count(published_by)", code.value());
        if (byPeople > 0) {
            LOG.warn(
                    "{} differs from every version of {}, which people have published since: not loaded",
                    file.name(),
                    code);
            return 0;
        }
        var head = read.set().head();
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into appraisal.criteria_set (id, code, version, set_number, instrument_id, instrument_code, effective, content,
                    content_hash, source_hash, reason, published_at, published_by, published_by_name)
                values (?, ?, ?, ?, (select id from recognition.legal_instrument where code = ?), ?, daterange(?, ?), ?::jsonb, ?, ?, ?, ?, null, ?)
                """)) {
            insert.setObject(1, id(code.value(), latest + 1));
            insert.setString(2, code.value());
            insert.setInt(3, latest + 1);
            insert.setObject(
                    4, code.number().isPresent() ? (short) code.number().getAsInt() : null);
            insert.setString(5, head.instrument());
            insert.setString(6, head.instrument());
            insert.setObject(7, head.effectiveFrom());
            insert.setObject(8, head.effectiveTo());
            insert.setString(9, read.canonical());
            insert.setString(10, read.hash());
            insert.setString(11, file.hash());
            insert.setString(12, latest == 0 ? "" : "Bản sửa đi kèm phần mềm");
            insert.setObject(13, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            insert.setString(14, PUBLISHER);
            insert.executeUpdate();
        }
        return 1;
    }

    /** The first version of a set has the same id in every installation, so that exchanged data can name it. */
    private static UUID id(String code, int version) {
        return version == 1
                ? UUID.nameUUIDFromBytes(("criteria-set " + code).getBytes(StandardCharsets.UTF_8))
                : Ids.next();
    }

    private static boolean exists(Connection connection, String column, String hash) throws SQLException {
        try (var query = connection.prepareStatement(
                "select exists (select from appraisal.criteria_set where " + column + " = ?)")) {
            query.setString(1, hash);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private static int number(Connection connection, String select, String code) throws SQLException {
        try (var query = connection.prepareStatement(select + " from appraisal.criteria_set where code = ?")) {
            query.setString(1, code);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
