package vn.moixa.demo.store;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows of one table, sent in one go. A null is an empty field, everything else is quoted. */
final class Copy {

    /** 1 January 2026 in milliseconds. */
    private static final long BEFORE_ALL_OTHERS = 1_767_225_600_000L;

    private static final long VERSION_7 = 0x7000;

    private final String table;
    private final List<String> columns;
    private final StringBuilder rows = new StringBuilder();

    private Copy(String table, List<String> columns) {
        this.table = table;
        this.columns = columns;
    }

    static Copy into(String table, String... columns) {
        return new Copy(table, List.of(columns));
    }

    /**
     * The id of a record: the same name gives the same id on every machine, so that its address can be written down. Of the shape of all
     * ids (UUIDv7), with a time before any real one, because lists by id are lists by age and an index asks what came after.
     */
    static UUID id(String name) {
        var hash = UUID.nameUUIDFromBytes(("moixa sample " + name).getBytes(StandardCharsets.UTF_8));
        long high = BEFORE_ALL_OTHERS << 16 | VERSION_7 | hash.getMostSignificantBits() & 0xFFF;
        return new UUID(high, hash.getLeastSignificantBits());
    }

    static String range(LocalDate from, @Nullable LocalDate to) {
        return "[" + from + "," + (to == null ? "" : to) + ")";
    }

    static String array(List<String> values) {
        return values.stream()
                .map(value -> '"' + value.replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    void row(@Nullable Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(table + " has " + columns.size() + " columns, not " + values.length);
        }
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                rows.append(',');
            }
            Object value = values[i];
            if (value != null) {
                rows.append('"').append(value.toString().replace("\"", "\"\"")).append('"');
            }
        }
        rows.append('\n');
    }

    void send(Connection connection) throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy " + table + " (" + String.join(", ", columns) + ") from stdin (format csv)",
                        new StringReader(rows.toString()));
    }
}
