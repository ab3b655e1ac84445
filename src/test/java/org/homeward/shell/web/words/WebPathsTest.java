package org.homeward.shell.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class WebPathsTest {

    @Test
    void an_error_page_knows_how_its_first_request_was_sent() {
        // given
        var shown = new MockHttpServletRequest("GET", "/error");
        shown.setServletPath("/error");
        shown.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/studio/upload");
        shown.setAttribute(RequestDispatcher.ERROR_METHOD, "POST");

        // then
        assertThat(WebPaths.of(shown)).isEqualTo("/studio/upload");
        assertThat(WebPaths.method(shown)).isEqualTo("POST");
        assertThat(WebPaths.sendsProcedureFiles(shown)).isTrue();
    }
}
