package vn.moixa.demo.store;

import java.io.IOException;
import java.io.StringReader;
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

    /** The id of a sample record: the same name gives the same id on every machine, so that its address can be written down. */
    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("moixa sample " + name).getBytes(java.nio.charset.StandardCharsets.UTF_8));
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
