package org.qinglan.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hands out connections that see the rows of {@link Tenancy#current()} only: the setting that the policies read is put
 * right before anybody uses the connection. Costs a statement only when a connection changes its tenant.
 */
final class TenantDataSource extends DelegatingDataSource {
    private static final String NOBODY = "";
    private final Map<Connection, String> tenantOf = Collections.synchronizedMap(new WeakHashMap<>());

    TenantDataSource(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        try {
            enter(connection);
            return connection;
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    private void enter(Connection connection) throws SQLException {
        UUID tenant = Tenancy.current();
        String wanted = tenant == null ? NOBODY : tenant.toString();
        Connection real = connection.unwrap(Connection.class);
        if (wanted.equals(tenantOf.get(real))) return;
        tenantOf.remove(real);
        try (var set = connection.prepareStatement("select set_config('qinglan.tenant', ?, false)")) {
            set.setString(1, wanted);
            set.execute();
        }
        tenantOf.put(real, wanted);
    }
}
