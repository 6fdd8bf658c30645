package vn.moixa;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.moixa.postgres.EmbeddedPostgres;

/** The database: the address given, or an embedded server whose files lie in the data folder. */
@Configuration
@EnableConfigurationProperties(DatabaseConfiguration.Settings.class)
class DatabaseConfiguration {

    /**
     * Where data lives.
     *
     * @param data folder of the embedded server
     * @param url JDBC address of an external PostgreSQL 15 or newer, instead of the embedded one
     * @param poolSize connections kept open at most
     */
    @ConfigurationProperties("moixa.db")
    record Settings(
            Path data,
            @Nullable String url,
            @Nullable String user,
            @Nullable String password,
            int poolSize) {}

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "moixa.db.url", matchIfMissing = true, havingValue = "embedded")
    EmbeddedPostgres embeddedPostgres(Settings settings) throws IOException, InterruptedException {
        return EmbeddedPostgres.start(
                settings.data(),
                EmbeddedPostgres.defaultCache(),
                List.of("shared_buffers=64MB", "jit=off", "wal_compression=on"));
    }

    @Bean
    HikariDataSource dataSource(Settings settings, java.util.Optional<EmbeddedPostgres> embedded) {
        var pool = new HikariConfig();
        pool.setPoolName("moixa");
        pool.setMaximumPoolSize(settings.poolSize());
        pool.setMinimumIdle(Math.min(4, settings.poolSize()));
        pool.setAutoCommit(true);
        pool.setJdbcUrl(embedded.map(server -> server.jdbcUrl("postgres")).orElse(settings.url()));
        pool.setUsername(embedded.isPresent() ? EmbeddedPostgres.USER : settings.user());
        pool.setPassword(embedded.map(EmbeddedPostgres::password).orElse(settings.password()));
        pool.addDataSourceProperty("currentSchema", "public,extensions");
        pool.addDataSourceProperty("ApplicationName", "moixa");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        // A statement asked often would get one plan for all days and places: measured, that plan took minutes where
        // its own took 0.2 s.
        pool.addDataSourceProperty("options", "-c plan_cache_mode=force_custom_plan");
        return new HikariDataSource(pool);
    }
}
