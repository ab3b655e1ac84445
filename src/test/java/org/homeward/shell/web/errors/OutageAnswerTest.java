package org.homeward.shell.web.errors;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.servlet.DispatcherServlet;

/** While the database is away each page says so in its reader's language, and keeps what was typed. */
@WebTest
class OutageAnswerTest {

    private static final FilterChain AWAY = (request, response) -> {
        throw new CannotGetJdbcConnectionException("no connection", new SQLException("no word", "08001"));
    };

    @Autowired
    FailuresOutsideControllers filter;

    @Autowired
    DispatcherServlet servlet;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "08006, 503",
        "53100, 503",
        "57P01, 503",
        "57014, 503",
        "58030, 503",
        "25006, 503",
        "22021, 422",
        "42601, 500"
    })
    void what_the_database_says_tells_whether_it_is_away(String state, int status) {
        // given
        var failure = new DataAccessResourceFailureException("failed", new SQLException("no word", state));

        // then
        assertThat(Problems.of(failure).status()).isEqualTo(HttpStatus.valueOf(status));
    }

    @Test
    void a_connection_that_is_gone_at_the_end_of_the_work_is_the_databases() {
        assertThat(Problems.of(new TransactionSystemException("no rollback", new SQLException("Connection is closed")))
                        .status())
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @Test
    void what_was_typed_stands_on_the_page_to_be_sent_again() throws Exception {
        // given
        var request = request("POST", "/notices/7");
        request.setContentType("application/x-www-form-urlencoded");
        request.addParameter("text", "a \"word\" <script>");
        request.setCookies(new Cookie("lang", "km"));

        // when
        var response = answer(request);

        // then
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
        assertThat(response.getContentAsString())
                .contains("<html lang=\"km\">", "មូលដ្ឋានទិន្នន័យ", "action=\"/notices/7\"")
                .contains("name=\"text\" value=\"a &quot;word&quot; &lt;script&gt;\"");
    }

    @Test
    void its_style_needs_no_session_which_lies_in_the_database_too() throws Exception {
        // given the servlet has begun
        var address = URI.create("http://127.0.0.1:" + port + "/assets/app.css");
        var asked = HttpRequest.newBuilder(address).build();
        assertThat(HttpClient.newHttpClient()
                        .send(asked, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
        var style = new MockHttpServletRequest("GET", "/assets/app.css") {
            @Override
            public HttpSession getSession(boolean create) {
                throw new IllegalStateException("The session is asked for");
            }
        };
        var response = new MockHttpServletResponse();

        // when
        servlet.service(style, response);

        // then
        assertThat(response.getStatus()).isEqualTo(200);
    }

    @Test
    void a_password_is_not_sent_back() throws Exception {
        // given
        var request = request("POST", "/sign-in");
        request.addParameter("username", "somebody");
        request.addParameter("password", "very secret");

        // then
        assertThat(answer(request).getContentAsString())
                .doesNotContain("very secret", "somebody")
                .contains("href=\"/\"");
    }

    @Test
    void the_api_tells_it_as_a_problem() throws Exception {
        // given
        var response = answer(request("GET", "/api/v1/tasks"));

        // then
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
        assertThat(response.getContentType()).startsWith("application/problem+json");
    }

    @Test
    void another_failure_goes_to_the_error_page_and_not_to_the_server_which_would_log_its_text() throws Exception {
        // given
        var request = request("GET", "/inbox");
        var response = new MockHttpServletResponse();
        var failure = new IllegalStateException("something else");

        // when
        filter.doFilter(request, response, (asked, answered) -> {
            throw failure;
        });

        // then
        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION)).isSameAs(failure);
    }

    private MockHttpServletResponse answer(MockHttpServletRequest request) throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, AWAY);
        return response;
    }

    private static MockHttpServletRequest request(String method, String path) {
        var request = new MockHttpServletRequest(new MockServletContext(), method, path);
        request.setServletPath(path);
        return request;
    }
}
