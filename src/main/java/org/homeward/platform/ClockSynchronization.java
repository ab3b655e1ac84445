package org.homeward.platform;

import java.time.Duration;
import org.homeward.engine.EngineClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the engine's clock beside the program's, whichever node moves it, and says when the machine's clock is wrong. */
@Component
@Profile("!test")
public class ClockSynchronization {

    private static final Logger LOG = LoggerFactory.getLogger(ClockSynchronization.class);

    private final DatabaseClock clock;

    private final EngineClock engine;

    private boolean right = true;

    ClockSynchronization(DatabaseClock clock, EngineClock engine) {
        this.clock = clock;
        this.engine = engine;
        engine.follow(clock.offset());
        tell();
    }

    /** Sets both clocks this far from the machine's, for all nodes. */
    public void to(Duration offset) {
        clock.move(offset);
        engine.follow(clock.offset());
    }

    /** Moves both clocks on by so much, for all nodes; the moves of two nodes add up. */
    public void by(Duration time) {
        clock.moveBy(time);
        engine.follow(clock.offset());
    }

    /** As {@link #to}, unless they were ever set. */
    public void first(Duration offset) {
        if (clock.wasNeverSet()) {
            to(offset);
        }
    }

    @Scheduled(fixedDelay = 1000)
    void look() {
        try {
            var before = clock.offset();
            clock.look();
            if (!before.equals(clock.offset())) {
                engine.follow(clock.offset());
            }
        } catch (DataAccessException unreachable) {
            // the last known offset holds until the database is back
        }
        tell();
    }

    private void tell() {
        if (right == clock.isKept()) {
            return;
        }
        right = !right;
        if (right) {
            LOG.info("This machine's clock and the database's agree again: this node goes on");
        } else {
            LOG.error(
                    "This machine's clock is {} s ahead of the database's: this node stands still until they agree",
                    clock.ahead().toSeconds());
        }
    }
}
