package org.homeward.studio.insight;

import java.time.Duration;
import java.time.Instant;

/** Over how long is counted; the names are those of the address. */
public enum InsightPeriod {
    all(0),
    year(12),
    quarter(3);

    private static final double DAYS_OF_A_MONTH = 30.44;

    private final int months;

    InsightPeriod(int months) {
        this.months = months;
    }

    /** How many months back, of 30.44 days each, 0 for all. */
    public int months() {
        return months;
    }

    /** The beginning of time where all is counted. */
    Instant since(Instant now) {
        return months == 0 ? Instant.EPOCH : now.minus(Duration.ofDays(Math.round(months * DAYS_OF_A_MONTH)));
    }
}
