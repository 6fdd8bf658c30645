package vn.moixa.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;

/** Run by the build: migrates an empty database and writes the jOOQ classes, unless the migrations are unchanged. */
final class SchemaGenerator {

    static final List<String> SCHEMAS = List.of(
            "appraisal",
            "area",
            "audit",
            "file",
            "identity",
            "intake",
            "notice",
            "portal",
            "programme",
            "promotion",
            "recognition",
            "registry");

    private SchemaGenerator() {}

    public static void main(String[] arguments) throws Exception {
        Path target = Path.of(arguments[0]);
        Path dump = Path.of(arguments[1]);
        String fingerprint = fingerprint(Path.of(arguments[2]));
        Path stamp = target.resolve("migrations.sha256");
        if (Files.exists(stamp) && Files.readString(stamp).equals(fingerprint) && Files.exists(dump)) {
            return;
        }
        Path home = Files.createTempDirectory("moixa-schema");
        try (var postgres = EmbeddedPostgres.start(home, EmbeddedPostgres.defaultCache(), List.of("fsync=off"))) {
            Migrations.flyway(postgres.jdbcUrl("postgres"), EmbeddedPostgres.USER, postgres.password())
                    .migrate();
            generate(postgres, target);
            Files.writeString(
                    dump,
                    SchemaDump.of(postgres.jdbcUrl("postgres"), EmbeddedPostgres.USER, postgres.password(), SCHEMAS));
        } finally {
            deleteTree(home);
        }
        Files.writeString(stamp, fingerprint);
    }

    private static void generate(EmbeddedPostgres postgres, Path target) throws Exception {
        var schemata = SCHEMAS.stream()
                .map(schema -> new SchemaMappingType().withInputSchema(schema))
                .toList();
        GenerationTool.generate(new Configuration()
                .withJdbc(new Jdbc()
                        .withUrl(postgres.jdbcUrl("postgres"))
                        .withUser(EmbeddedPostgres.USER)
                        .withPassword(postgres.password()))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.postgres.PostgresDatabase")
                                .withSchemata(schemata)
                                .withIncludeRoutines(false))
                        .withGenerate(new Generate()
                                .withRecords(true)
                                .withJavaTimeTypes(true)
                                .withComments(false))
                        .withTarget(
                                new Target().withPackageName("moixa.database").withDirectory(target.toString()))));
    }

    private static String fingerprint(Path root) throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
                    in.readAllBytes();
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void deleteTree(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
