package org.homeward.platform.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a node takes on follows from the machine, as far as pool and threads last. */
class LoadLimitSettingsTest {

    private static final long MEMORY = 1L << 30;
    private static final int POOL = 12;

    @ParameterizedTest
    @CsvSource({"1, 200, 4, 48", "2, 200, 8, 96", "16, 200, 8, 117", "16, 40, 8, 10", "2, 10, 8, 1"})
    void those_who_wait_leave_threads_for_the_refusals(int processors, int threads, int atOnce, int waiting) {
        // when
        var settings = RequestCapacityTest.settings(0, 0).on(processors, MEMORY, POOL, threads);

        // then
        assertThat(settings.atOnce()).isEqualTo(atOnce);
        assertThat(settings.waiting()).isEqualTo(waiting);
    }

    @ParameterizedTest
    @CsvSource({"3, 500", "30, 7"})
    void what_was_set_holds(int atOnce, int waiting) {
        // when
        var settings = RequestCapacityTest.settings(atOnce, waiting).on(2, MEMORY, POOL, 200);

        // then
        assertThat(settings.atOnce()).isEqualTo(atOnce);
        assertThat(settings.waiting()).isEqualTo(waiting);
    }
}
