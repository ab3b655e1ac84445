package org.homeward.platform;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Up if the database takes a row, and it and the data folder have room for more than that: a full disk or a database that only reads
 * makes a node useless. One row alone fits into a page that is there, while all that people send is refused.
 */
@Component("databaseWritesHealthIndicator")
@EnableConfigurationProperties(HealthSettings.class)
final class DatabaseWriteHealth implements HealthIndicator {

    private static final long NANOS = 1_000_000_000L;
    private static final int BLOCK = 8000;

    private final ClusterNodes nodes;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final DataFolder folder;
    private final long room;

    private volatile Health last = Health.unknown().build();

    private volatile long asked = System.nanoTime() - NANOS;

    DatabaseWriteHealth(
            ClusterNodes nodes,
            JdbcClient database,
            PlatformTransactionManager transactions,
            DataFolder folder,
            HealthSettings settings) {
        this.nodes = nodes;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.folder = folder;
        this.room = settings.room().toBytes();
    }

    /** At most a second old, so that nobody makes the database write by asking. */
    @Override
    public Health health() {
        if (System.nanoTime() - asked >= NANOS) {
            last = writes() ? Health.up().build() : Health.down().build();
            asked = System.nanoTime();
        }
        return last;
    }

    private boolean writes() {
        try {
            nodes.beat();
            transaction.executeWithoutResult(status -> takeRoom());
            return folder.root().toFile().getUsableSpace() >= room;
        } catch (DataAccessException | TransactionException away) {
            return false;
        }
    }

    /** For a moment, in a file of the server's own beside the tables, where what memory doesn't hold goes. */
    private void takeRoom() {
        database.sql("select set_config('work_mem', '64kB', true), set_config('temp_tablespaces', '', true)")
                .query((row, index) -> true)
                .single();
        database.sql("""
                        with filler as materialized (select repeat('x', :block) as text from generate_series(1, :blocks))
                        select max(length(text)) from filler
                        """)
                .param("block", BLOCK)
                .param("blocks", room / BLOCK)
                .query((row, index) -> true)
                .single();
    }
}
