package org.homeward.platform;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Up if the database takes a row: a full disk or a database that only reads makes a node useless. */
@Component("databaseWritesHealthIndicator")
final class WriteHealth implements HealthIndicator {

    private static final long NANOS = 1_000_000_000L;

    private final Nodes nodes;

    private volatile Health last = Health.unknown().build();

    private volatile long asked = System.nanoTime() - NANOS;

    WriteHealth(Nodes nodes) {
        this.nodes = nodes;
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
            return true;
        } catch (DataAccessException | TransactionException away) {
            return false;
        }
    }
}
