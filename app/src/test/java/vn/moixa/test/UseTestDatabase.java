package vn.moixa.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import vn.moixa.postgres.EmbeddedPostgres;

/** Points the application at a fresh copy of the test database. */
public final class UseTestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String url = TestDatabase.freshUrl();
        TestPropertyValues.of(
                        "moixa.db.url=" + url,
                        "moixa.files=" + emptyFolder(url.replaceAll(".*/(\\w+).*", "$1")),
                        "moixa.audit-folder=target/test-audit",
                        "moixa.db.user=" + EmbeddedPostgres.USER,
                        "moixa.db.password=" + TestDatabase.password(),
                        "moixa.db.pool-size=8")
                .applyTo(context);
    }

    /** One for each database, so that files and rows agree. */
    private static Path emptyFolder(String name) {
        try {
            Path folder = Path.of("target", "test-files", name).toAbsolutePath();
            if (Files.exists(folder)) {
                try (var paths = Files.walk(folder)) {
                    for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
