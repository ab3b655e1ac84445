package org.homeward.platform;

import org.homeward.shared.ClockAgreement;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down while this machine's clock is off. */
@Component("clockHealthIndicator")
final class ClockHealth implements HealthIndicator {

    private final ClockAgreement time;

    ClockHealth(ClockAgreement time) {
        this.time = time;
    }

    @Override
    public Health health() {
        return time.isKept() ? Health.up().build() : Health.down().build();
    }
}
