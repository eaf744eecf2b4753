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
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens the database: an external one where {@code qinglan.database} names it, else the embedded one below
 * {@code qinglan.data}; migrates it as its owner, then works as {@code qinglan_app}, whom row-level security binds.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    private static final int CONNECTIONS = 16;
    private static final int SESSION_CONNECTIONS = 4;

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
    @Primary
    DataSource dataSource(Place place, Flyway migrated) {
        return new TenantDataSource(pool(place, CONNECTIONS));
    }

    /** Sessions have no tenant; on connections of their own they do not turn the tenant of ours to and fro. */
    @Bean(defaultCandidate = false)
    @SpringSessionDataSource
    DataSource sessionDataSource(Place place, Flyway migrated) {
        return pool(place, SESSION_CONNECTIONS);
    }

    @Bean(name = "springSessionTransactionOperations", defaultCandidate = false)
    TransactionOperations sessionTransactions(@SpringSessionDataSource DataSource sessions) {
        var each = new TransactionTemplate(new JdbcTransactionManager(sessions));
        each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return each;
    }

    private static HikariDataSource pool(Place place, int connections) {
        var config = new HikariConfig();
        config.setJdbcUrl(place.url());
        config.setMaximumPoolSize(connections);
        config.setConnectionInitSql("set role qinglan_app");
        config.setAutoCommit(true);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(config);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
