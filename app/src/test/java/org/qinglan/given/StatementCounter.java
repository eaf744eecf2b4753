package org.qinglan.given;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * Counts what a piece of work asks the database, sessions and changes of tenant included:
 *
 * <pre>{@code
 * assertThat(counter.during(() -> mvc.perform(get("/plans").with(me)))).hasSizeLessThan(10);
 * }</pre>
 *
 * Only statements of the thread that does the work are counted, so nothing in the background disturbs.
 */
@Component
public class StatementCounter implements BeanPostProcessor {
    private static final ThreadLocal<@Nullable List<String>> HEARD = new ThreadLocal<>();

    /** Work that may fail. */
    @FunctionalInterface
    public interface Work {
        Object run() throws Exception;
    }

    /** The statements of the work, in order; a batch is one. */
    public List<String> during(Work work) throws Exception {
        var heard = new ArrayList<String>();
        HEARD.set(heard);
        try {
            work.run();
            return heard;
        } finally {
            HEARD.remove();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DelegatingDataSource ours && ours.getTargetDataSource() != null) {
            // below the tenant's own data source, so that its statements are heard too
            ours.setTargetDataSource(new Listening(ours.getTargetDataSource()));
            return bean;
        }
        return bean instanceof DataSource pool ? new Listening(pool) : bean;
    }

    private static final class Listening extends DelegatingDataSource {
        Listening(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return listen(Connection.class, super.getConnection(), "");
        }
    }

    private static <T> T listen(Class<T> kind, T real, String sql) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            boolean given = arguments != null && arguments.length > 0 && arguments[0] instanceof String;
            String said = given ? (String) arguments[0] : sql;
            var heard = HEARD.get();
            if (heard != null && real instanceof Statement && method.getName().startsWith("execute")) heard.add(said);
            try {
                return wrap(method.getReturnType(), method.invoke(real, arguments), said);
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        };
        return kind.cast(
                Proxy.newProxyInstance(StatementCounter.class.getClassLoader(), new Class<?>[] {kind}, handler));
    }

    private static @Nullable Object wrap(Class<?> kind, @Nullable Object answer, String sql) {
        if (answer == null) return null;
        if (kind == PreparedStatement.class) return listen(PreparedStatement.class, (PreparedStatement) answer, sql);
        if (kind == CallableStatement.class) return listen(CallableStatement.class, (CallableStatement) answer, sql);
        return kind == Statement.class ? listen(Statement.class, (Statement) answer, sql) : answer;
    }
}
