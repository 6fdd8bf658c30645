package vn.moixa.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each migration stays in the schema of its room, and the committed picture of the schema is what the migrations give. */
class MigrationsTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path PICTURE = Path.of("../docs/schema.sql");

    /** The shared folder makes what belongs to no room: extensions and the outbox. */
    private static final String SHARED = "shared";

    private static final Pattern CHANGES =
            Pattern.compile("(?i)\\b(?:create\\s+schema(?:\\s+if\\s+not\\s+exists)?\\s+(?<schema>\\w+)"
                    + "|(?:create|alter|drop)\\s+(?:or\\s+replace\\s+)?(?:unlogged\\s+)?"
                    + "(?:table|view|materialized\\s+view|sequence|function|type|domain)\\s+(?:if\\s+(?:not\\s+)?exists\\s+)?(?<made>\\w+)\\."
                    + "|\\bon\\s+(?<on>\\w+)\\.\\w+\\s*(?:using\\s+\\w+\\s*)?\\("
                    + "|(?:before|after)\\s+[a-z ]+\\s+on\\s+(?<trigger>\\w+)\\."
                    + "|insert\\s+into\\s+(?<inserted>\\w+)\\."
                    + "|(?<!\\bfor\\s)update\\s+(?<updated>\\w+)\\.\\w+\\s+set"
                    + "|delete\\s+from\\s+(?<deleted>\\w+)\\.)");

    private static final Pattern NAME = Pattern.compile("(V\\d{8}_\\d{4}|R)__(?<room>[a-z]+)_[a-z0-9_]+\\.sql");

    @TempDir
    Path home;

    @Test
    void everyMigrationStaysInItsSchema() throws IOException {
        var problems = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(MIGRATIONS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String room = file.getParent().getFileName().toString();
                var name = NAME.matcher(file.getFileName().toString());
                if (!name.matches() || !name.group("room").equals(room)) {
                    problems.add(file + " is not named V<day>_<time>__<room>_<what>.sql");
                }
                strangers(room, Files.readString(file)).forEach(other -> problems.add(file + " changes " + other));
            }
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void aMigrationThatTouchesAnotherSchemaIsReported() {
        assertThat(strangers("registry", """
                create schema registry;
                create table registry.a (id uuid references area.unit);
                create unique index x on registry.a (id);
                alter table identity.account add column x text;
                create index y on audit.entry (seq);
                insert into area.unit select * from area.unit;
                create or replace view recognition.fact_x as select 1;
                update notice.message set body = '';
                delete from programme.plan;
                create trigger t before update or delete on file.stored for each row execute function registry.f();
                """))
                .containsExactly("identity", "audit", "area", "recognition", "notice", "programme", "file");
    }

    @Test
    void thePictureOfTheSchemaIsCurrent() throws Exception {
        try (var postgres =
                EmbeddedPostgres.start(home, EmbeddedPostgres.defaultCache(), List.of("fsync=off", "jit=off"))) {
            Migrations.flyway(postgres.jdbcUrl("postgres"), EmbeddedPostgres.USER, postgres.password())
                    .migrate();
            assertThat(dump(postgres))
                    .as("docs/schema.sql is written by the build: commit it")
                    .isEqualTo(Files.readString(PICTURE));
            try (var connection = DriverManager.getConnection(
                            postgres.jdbcUrl("postgres"), EmbeddedPostgres.USER, postgres.password());
                    var statement = connection.createStatement()) {
                statement.execute("alter table audit.entry add column forgotten text");
            }
            assertThat(dump(postgres)).isNotEqualTo(Files.readString(PICTURE));
        }
    }

    private static String dump(EmbeddedPostgres postgres) throws Exception {
        return SchemaDump.of(
                postgres.jdbcUrl("postgres"), EmbeddedPostgres.USER, postgres.password(), SchemaGenerator.SCHEMAS);
    }

    private static List<String> strangers(String room, String sql) {
        String statements = sql.replaceAll("--[^\n]*", "");
        var strangers = new ArrayList<String>();
        var changes = CHANGES.matcher(statements);
        while (changes.find()) {
            for (String group : List.of("schema", "made", "on", "trigger", "inserted", "updated", "deleted")) {
                String schema = changes.group(group);
                if (schema != null && !schema.equals(room) && !room.equals(SHARED)) {
                    strangers.add(schema);
                }
            }
        }
        return strangers;
    }
}
