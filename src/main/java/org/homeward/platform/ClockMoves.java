package org.homeward.platform;

import java.time.Duration;
import org.homeward.engine.EngineClock;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the engine's clock beside the program's, whichever node moves it. */
@Component
@Profile("!test")
public class ClockMoves {

    private final DatabaseClock clock;

    private final EngineClock engine;

    ClockMoves(DatabaseClock clock, EngineClock engine) {
        this.clock = clock;
        this.engine = engine;
        engine.follow(clock.offset());
    }

    /** Sets both clocks this far from the machine's, for all nodes. */
    public void to(Duration offset) {
        clock.move(offset);
        engine.follow(offset);
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
            if (clock.hasMovedElsewhere()) {
                engine.follow(clock.offset());
            }
        } catch (DataAccessException unreachable) {
            // the last known offset holds until the database is back
        }
    }
}
