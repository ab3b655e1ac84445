package org.homeward.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The program's clock: the machine's, moved by an offset that lies in the database and is at most a second old here. */
@Component
@Profile("!test")
public class DatabaseClock extends Clock {

    private final ClockOffset kept;

    private volatile Duration offset;

    DatabaseClock(ClockOffset kept) {
        this.kept = kept;
        this.offset = kept.read().orElse(Duration.ZERO);
    }

    /** How far it stands from the machine's clock. */
    public Duration offset() {
        return offset;
    }

    void move(Duration newOffset) {
        kept.write(newOffset);
        offset = newOffset;
    }

    boolean hasMovedElsewhere() {
        var before = offset;
        offset = kept.read().orElse(Duration.ZERO);
        return !before.equals(offset);
    }

    boolean wasNeverSet() {
        return kept.read().isEmpty();
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset).truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        InstantSource moments = this::instant;
        return moments.withZone(zone);
    }
}
