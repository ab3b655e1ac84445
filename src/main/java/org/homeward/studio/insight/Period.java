package org.homeward.studio.insight;

import java.time.Instant;
import java.time.ZoneOffset;

/** Over how long is counted; the names are those of the address. */
public enum Period {
    all(0),
    year(12),
    quarter(3);

    private final int months;

    Period(int months) {
        this.months = months;
    }

    /** How many months back, 0 for all. */
    public int months() {
        return months;
    }

    /** The beginning of time where all is counted. */
    Instant since(Instant now) {
        return months == 0
                ? Instant.EPOCH
                : now.atOffset(ZoneOffset.UTC).minusMonths(months).toInstant();
    }
}
