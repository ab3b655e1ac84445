package org.homeward.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ReadyGateTest {

    private final Readiness readiness = new Readiness();
    private boolean right = true;

    @Test
    void everything_answers_503_until_the_start_is_over() throws ServletException, IOException {
        assertThat(answer("/").getStatus()).isEqualTo(503);
        assertThat(answer("/").getHeader("Retry-After")).isEqualTo("3");
        assertThat(answer("/api/v1/cases").getContentType()).startsWith("application/problem+json");
    }

    @Test
    void the_health_probes_pass() throws ServletException, IOException {
        assertThat(answer("/actuator/health/liveness").getStatus()).isEqualTo(200);
        assertThat(answer("/actuator/healthy").getStatus()).isEqualTo(503);
    }

    @Test
    void the_figures_pass_so_that_an_alarm_names_this_node() throws ServletException, IOException {
        assertThat(answer("/actuator/prometheus").getStatus()).isEqualTo(200);
        assertThat(answer("/actuator/metrics").getStatus()).isEqualTo(503);
    }

    @Test
    void afterwards_everything_passes() throws ServletException, IOException {
        // when
        readiness.open();

        // then
        assertThat(answer("/").getStatus()).isEqualTo(200);
    }

    @Test
    void a_wrong_clock_shuts_all_but_the_health_probes_and_opens_again() throws ServletException, IOException {
        // given
        readiness.open();

        // when
        right = false;

        // then
        assertThat(answer("/").getStatus()).isEqualTo(503);
        assertThat(answer("/").getContentAsString()).contains("clock", "+864000 s", "lang=\"km\"", "lang=\"th\"");
        assertThat(answer("/api/v1/cases").getHeader("Retry-After")).isEqualTo("30");
        assertThat(answer("/actuator/health").getStatus()).isEqualTo(200);

        // when
        right = true;

        // then
        assertThat(answer("/").getStatus()).isEqualTo(200);
    }

    @Test
    void who_sent_something_hears_that_nothing_was_stored_and_not_that_the_page_loads_again()
            throws ServletException, IOException {
        // when
        var page = answer("POST", "/cases/1/notes").getContentAsString();

        // then
        assertThat(page).contains("Nothing was stored").doesNotContain("loads again", "refresh");
    }

    private MockHttpServletResponse answer(String path) throws ServletException, IOException {
        return answer("GET", path);
    }

    private MockHttpServletResponse answer(String method, String path) throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        new ReadyGate(readiness, new TenDaysAhead())
                .doFilter(new MockHttpServletRequest(method, path), response, new MockFilterChain());
        return response;
    }

    private final class TenDaysAhead implements MachineClock {

        @Override
        public boolean isKept() {
            return right;
        }

        @Override
        public Duration ahead() {
            return Duration.ofDays(10);
        }
    }
}
