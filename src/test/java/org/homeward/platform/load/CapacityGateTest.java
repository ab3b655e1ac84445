package org.homeward.platform.load;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CapacityGateTest {

    private final LoadLimitSettings settings = RequestCapacityTest.settings(1, 0);
    private final RequestCapacity capacity = new RequestCapacity(settings, System::nanoTime);
    private final CapacityGate gate = new CapacityGate(capacity, settings);

    @AfterEach
    void close() {
        gate.destroy();
    }

    @Test
    void past_its_capacity_a_node_answers_503_and_when_to_come_again() throws Exception {
        // given
        capacity.enter(false);

        // when
        var page = answer("GET", "/inbox");
        var sent = answer("POST", "/sign-in");
        var call = answer("GET", "/api/v1/cases");

        // then
        assertThat(page.getStatus()).isEqualTo(503);
        assertThat(page.getHeader("Retry-After")).isEqualTo("3");
        assertThat(page.getContentAsString()).contains("refresh", "lang=\"km\"", "lang=\"th\"");
        assertThat(sent.getStatus()).isEqualTo(503);
        assertThat(sent.getContentAsString()).contains("Nothing was stored").doesNotContain("refresh");
        assertThat(call.getContentType()).startsWith("application/problem+json");
    }

    @Test
    void health_probes_and_assets_pass_a_full_node() throws Exception {
        // given
        capacity.enter(false);

        // then
        assertThat(answer("GET", "/actuator/health/readiness").getStatus()).isEqualTo(200);
        assertThat(answer("GET", "/assets/app.js").getStatus()).isEqualTo(200);
        assertThat(answer("GET", "/assetsx").getStatus()).isEqualTo(503);
    }

    @Test
    void who_was_let_in_makes_room_again_whatever_came_of_it() throws Exception {
        // when
        assertThat(answer("GET", "/inbox").getStatus()).isEqualTo(200);
        try {
            answer("GET", "/inbox", (request, response) -> {
                throw new ServletException("broken");
            });
        } catch (ServletException broken) {
            // as it should be
        }

        // then
        assertThat(answer("GET", "/inbox").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse answer(String method, String path)
            throws ServletException, IOException, InterruptedException {
        return answer(method, path, new MockFilterChain());
    }

    private MockHttpServletResponse answer(String method, String path, FilterChain chain)
            throws ServletException, IOException, InterruptedException {
        var request = new MockHttpServletRequest(method, path);
        request.setAsyncSupported(true);
        var response = new MockHttpServletResponse();
        gate.doFilter(request, response, chain);
        if (request.getAsyncContext() instanceof MockAsyncContext later) {
            var answered = new CountDownLatch(1);
            later.addDispatchHandler(answered::countDown);
            while (request.isAsyncStarted()) {
                answered.await(1, TimeUnit.MILLISECONDS);
            }
        }
        return response;
    }
}
