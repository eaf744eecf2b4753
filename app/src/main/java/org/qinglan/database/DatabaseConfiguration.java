package org.qinglan.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * Opens the database: an external one where {@code qinglan.database} names it, else the embedded one below
 * {@code qinglan.data}; migrates it as its owner, then works as {@code qinglan_app}, whom row-level security binds.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    private static final int CONNECTIONS = 16;

    /** Where the database is. */
    record Place(String url) {}

    @Bean(destroyMethod = "close")
    @Lazy
    EmbeddedPostgres embeddedPostgres(@Value("${qinglan.data}") Path data) {
        return EmbeddedPostgres.start(data.resolve("database"));
    }

    @Bean
    Place place(@Value("${qinglan.database:}") String external, ObjectProvider<EmbeddedPostgres> embedded) {
        return new Place(external.isBlank() ? embedded.getObject().url("postgres") : external);
    }

    @Bean
    Flyway flyway(Place place) {
        var flyway = Flyway.configure()
                .dataSource(place.url(), null, null)
                .locations("classpath:db/migration")
                .defaultSchema("public")
                .outOfOrder(true)
                .load();
        flyway.migrate();
        return flyway;
    }

    @Bean
    DataSource dataSource(Place place, Flyway migrated) {
        var config = new HikariConfig();
        config.setJdbcUrl(place.url());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionInitSql("set role qinglan_app");
        config.setAutoCommit(true);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new TenantDataSource(new HikariDataSource(config));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
