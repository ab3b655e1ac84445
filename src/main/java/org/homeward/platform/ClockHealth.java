package org.homeward.platform;

import org.homeward.shared.AgreedTime;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down while this machine's clock is off. */
@Component("clockHealthIndicator")
final class ClockHealth implements HealthIndicator {

    private final AgreedTime time;

    ClockHealth(AgreedTime time) {
        this.time = time;
    }

    @Override
    public Health health() {
        return time.isKept() ? Health.up().build() : Health.down().build();
    }
}
