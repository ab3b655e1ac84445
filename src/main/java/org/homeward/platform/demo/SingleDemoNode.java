package org.homeward.platform.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** One node tells the demo's cases; a node that starts meanwhile opens its pages when they are told, since all nodes have one clock. */
@Component
@Profile("demo")
final class SingleDemoNode {

    private static final String ASK = "select pg_try_advisory_lock(hashtext('homeward.demo'))";
    private static final String GO = "select pg_advisory_unlock(hashtext('homeward.demo'))";

    private final DataSource pool;
    private @Nullable Connection held;

    SingleDemoNode(DataSource pool) {
        this.pool = pool;
    }

    /** Returns when no other node tells any more. */
    void begin() {
        try {
            held = pool.getConnection();
            while (!ask(held, ASK)) {
                TimeUnit.SECONDS.sleep(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database can't be asked who tells the demo's cases", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The program stopped while another node told the demo's cases", e);
        }
    }

    void end() {
        try (var connection = held) {
            if (connection != null) {
                ask(connection, GO);
            }
        } catch (SQLException gone) {
            // with the connection its lock is gone, too
        }
        held = null;
    }

    private static boolean ask(Connection connection, String sql) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true))
                .sql(sql)
                .query(Boolean.class)
                .single();
    }
}
