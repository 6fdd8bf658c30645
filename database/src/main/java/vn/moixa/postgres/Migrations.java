package vn.moixa.postgres;

import org.flywaydb.core.Flyway;

/** The one history of schema changes; each room keeps its files in a folder of its own below {@code db/migration}. */
public final class Migrations {

    private static final String LOCATION = "db/migration";

    private Migrations() {}

    /** Ready to {@code migrate()} the database behind the address. */
    public static Flyway flyway(String url, String user, String password) {
        return Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:" + LOCATION)
                .createSchemas(false)
                .load();
    }
}
