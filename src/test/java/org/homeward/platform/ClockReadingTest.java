package org.homeward.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockReadingTest {

    private static final Instant ASKED = Instant.parse("2026-03-02T03:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT0S, PT0S, false",
        "PT60S, PT0S, false",
        "PT61S, PT0S, true",
        "-PT61S, PT0S, true",
        "PT61S, PT5S, false",
        "P10D, PT5S, true",
        "PT0S, PT300S, false"
    })
    void more_than_a_minute_is_wrong_if_the_answer_came_in_time_to_say_so(
            Duration ahead, Duration unsure, boolean off) {
        assertThat(reading(ahead, unsure).isOff()).isEqualTo(off);
    }

    @ParameterizedTest
    @CsvSource({"PT1S, PT1S, false", "PT1H, PT1H, false", "P10D, PT1S, true", "-PT2M, PT1S, true", "PT50S, PT1S, false"
    })
    void a_clock_that_was_set_is_seen_before_the_next_look(Duration shown, Duration passed, boolean overtaken) {
        assertThat(reading(Duration.ZERO, Duration.ZERO).isOvertaken(ASKED.plus(shown), passed.toNanos()))
                .isEqualTo(overtaken);
    }

    @Test
    void by_how_much_a_clock_is_wrong_that_was_set_since_is_told_before_the_next_look() {
        // given
        var reading = reading(Duration.ofMillis(-1), Duration.ZERO);

        // when
        var ahead = reading.aheadAt(
                ASKED.plus(Duration.ofHours(1)), Duration.ofSeconds(1).toNanos());

        // then
        assertThat(ahead).isEqualTo(Duration.ofHours(1).minusSeconds(1).minusMillis(1));
    }

    @Test
    void a_node_tells_the_same() {
        assertThat(ClockReading.isOff(Duration.ofDays(10))).isTrue();
        assertThat(ClockReading.isOff(Duration.ofSeconds(3))).isFalse();
    }

    private static ClockReading reading(Duration ahead, Duration unsure) {
        return new ClockReading(Optional.empty(), ahead, unsure, ASKED, 0);
    }
}
