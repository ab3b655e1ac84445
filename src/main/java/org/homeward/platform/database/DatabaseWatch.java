package org.homeward.platform.database;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches the embedded server: when it dies it is started again at once; after three tries in vain it is given up. */
final class DatabaseWatch {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);

    private static final int TRIES = 3;

    private static final int MILLIS = 1000;

    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "database-watch");
        thread.setDaemon(true);
        return thread;
    });

    private final PostgresServer server;

    private final Consumer<String> givenUp;

    private int failed;

    /**
     * Not yet watching.
     *
     * @param givenUp gets the operator's sentence when the server can't be started any more
     */
    DatabaseWatch(PostgresServer server, Consumer<String> givenUp) {
        this.server = server;
        this.givenUp = givenUp;
    }

    void begin() {
        rounds.scheduleWithFixedDelay(this::look, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Before the server is stopped on purpose; a try that runs is awaited. */
    void end() {
        rounds.shutdown();
        synchronized (this) {
            failed = TRIES;
        }
    }

    synchronized void look() {
        if (failed >= TRIES) {
            return;
        }
        try {
            if (server.isAlive()) {
                return;
            }
            LOG.error("The embedded PostgreSQL has ended: it is started again");
            server.startAgain();
            failed = 0;
        } catch (RuntimeException again) { // whatever it is, the watch goes on
            failed++;
            LOG.error("The embedded PostgreSQL could not be started again, try {} of {}", failed, TRIES);
            if (failed == TRIES) {
                givenUp.accept("The embedded PostgreSQL has ended and can't be started again: its log is %s."
                        .formatted(server.log()));
            }
        }
    }
}
