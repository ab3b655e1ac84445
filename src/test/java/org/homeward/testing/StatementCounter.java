package org.homeward.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Notes the statements that a piece of work sends to the database, the engine's too. A thread that isn't counted gets the
 * pool's own connections.
 */
public final class StatementCounter implements BeanPostProcessor {

    private static final ThreadLocal<@Nullable List<Statement>> NOTED = new ThreadLocal<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool ? new Counted(pool) : bean;
    }

    /** What the work sends from this thread, in its order. */
    public static List<Statement> during(Callable<?> work) throws Exception {
        var noted = new ArrayList<Statement>();
        NOTED.set(noted);
        try {
            work.call();
        } finally {
            NOTED.remove();
        }
        return noted;
    }

    private static void note(String sql) {
        var noted = NOTED.get();
        if (noted != null) {
            noted.add(Statement.of(sql, from()));
        }
    }

    private static String from() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> frame.getClassName().startsWith("org.homeward")
                                && !frame.getClassName().startsWith("org.homeward.testing")
                                && !frame.getClassName().contains("$$"))
                        .limit(4)
                        .map(frame -> frame.getClassName().replaceFirst(".*\\.", "") + "." + frame.getMethodName())
                        .collect(Collectors.joining(" < ")));
    }

    private static final class Counted extends DelegatingDataSource {

        private final DataSource noting;

        Counted(DataSource pool) {
            super(pool);
            noting = ProxyDataSourceBuilder.create(pool)
                    .afterQuery((execution, queries) -> note(queries.get(0).getQuery()))
                    .build();
        }

        @Override
        public Connection getConnection() throws SQLException {
            return NOTED.get() == null ? super.getConnection() : noting.getConnection();
        }
    }
}
