package org.homeward.platform.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BodyLimitsTest {

    /** 20 seconds for a body, then 8 bytes a millisecond. */
    private final BodyLimits limits = new BodyLimits(1, 1, Duration.ofSeconds(20), 8_000);

    @Test
    void a_steady_pace_is_enough_however_long_it_takes() {
        assertThat(limits.milliseconds(20_000, 10_000, 80_000)).isEqualTo(30_000);
        assertThat(limits.milliseconds(30_000, 20_000, 80_000)).isEqualTo(40_000);
        assertThat(limits.milliseconds(40_000, 39_999, 8)).isEqualTo(40_001);
    }

    @Test
    void what_came_fast_is_no_credit_for_silence() {
        assertThat(limits.milliseconds(20_000, 100, 10_000_000)).isEqualTo(20_100);
    }
}
