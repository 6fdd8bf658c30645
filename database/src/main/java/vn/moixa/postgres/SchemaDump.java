package vn.moixa.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The schema as readable text: tables with columns, constraints and indexes, then views. Committed so that reviews show changes. */
final class SchemaDump {

    private static final String COLUMNS = """
            select c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                   || case when a.attnotnull then ' not null' else '' end
                   || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
            from pg_attribute a
            join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
            join pg_namespace n on n.oid = c.relnamespace
            left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where n.nspname = ? and a.attnum > 0 and not a.attisdropped
            order by c.relname collate "C", a.attnum""";

    private static final String CONSTRAINTS = """
            select c.relname || ' ' || k.conname || ' ' || pg_get_constraintdef(k.oid)
            from pg_constraint k
            join pg_class c on c.oid = k.conrelid
            join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = ? and k.contype <> 'n'
            order by c.relname collate "C", k.conname collate "C"
            """;

    private static final String INDEXES =
            "select indexdef from pg_indexes where schemaname = ? order by tablename collate \"C\", indexname collate \"C\"";

    private static final String VIEWS =
            "select 'view ' || viewname || ' as' || chr(10) || definition from pg_views where schemaname = ? order by viewname collate \"C\"";

    private SchemaDump() {}

    static String of(String url, String user, String password, List<String> schemas) throws SQLException {
        var text = new StringBuilder("-- Written by the build from the migrations; do not edit.\n");
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            for (String schema : schemas) {
                text.append("\n-- schema ").append(schema).append('\n');
                for (String query : List.of(COLUMNS, CONSTRAINTS, INDEXES, VIEWS)) {
                    append(connection, query, schema, text);
                }
            }
        }
        return text.toString();
    }

    private static void append(Connection connection, String query, String schema, StringBuilder text)
            throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, schema);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    text.append(rows.getString(1)).append('\n');
                }
            }
        }
    }
}
