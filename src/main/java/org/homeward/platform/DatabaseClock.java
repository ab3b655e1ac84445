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

/**
 * The program's clock: the machine's, moved by an offset that lies in the database and is at most a second old here. The
 * database's clock says whether the machine's is right.
 */
@Component
@Profile("!test")
public class DatabaseClock extends Clock implements MachineClock {

    private final ClockOffset kept;

    private volatile ClockReading last;

    DatabaseClock(ClockOffset kept) {
        this.kept = kept;
        this.last = kept.read(Instant::now);
    }

    /** How far it stands from the machine's clock. */
    public Duration offset() {
        return last.offset().orElse(Duration.ZERO);
    }

    @Override
    public Duration ahead() {
        return last.aheadAt(Instant.now(), System.nanoTime());
    }

    @Override
    public boolean isKept() {
        return !last.isOff() && !last.isOvertaken(Instant.now(), System.nanoTime());
    }

    /** Looks at the database's clock, and at how far all are moved. */
    void look() {
        last = kept.read(Instant::now);
    }

    void move(Duration newOffset) {
        kept.write(newOffset);
        look();
    }

    void moveBy(Duration time) {
        kept.add(time);
        look();
    }

    boolean wasNeverSet() {
        return kept.read(Instant::now).offset().isEmpty();
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset()).truncatedTo(ChronoUnit.MILLIS);
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
