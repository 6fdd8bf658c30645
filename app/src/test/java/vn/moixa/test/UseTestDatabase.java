package vn.moixa.test;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import vn.moixa.postgres.EmbeddedPostgres;

/** Points the application at a fresh copy of the test database. */
public final class UseTestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "moixa.db.url=" + TestDatabase.freshUrl(),
                        "moixa.db.user=" + EmbeddedPostgres.USER,
                        "moixa.db.password=" + TestDatabase.password(),
                        "moixa.db.pool-size=8")
                .applyTo(context);
    }
}
