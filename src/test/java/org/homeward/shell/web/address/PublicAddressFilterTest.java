package org.homeward.shell.web.address;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import org.homeward.directory.people.Accounts;
import org.homeward.platform.demo.ToldStory;
import org.homeward.testing.Caller;
import org.homeward.testing.WebTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** No answer repeats the host that a request names; addresses are those that the operator states. */
@WebTest
class PublicAddressFilterTest {

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvc mvc;

    @LocalServerPort
    int port;

    @BeforeEach
    void people_have_accounts() {
        ToldStory.people(accounts);
    }

    @ParameterizedTest
    @CsvSource({
        "GET /inbox, Location: /",
        "GET http://evil.example/inbox, Location: /",
        "GET /cases?number=1, Location: /",
        "POST /sign-out, 403",
        "GET /, 200",
        "GET /api/v1/me, 200",
        "GET /api/v1/openapi.json, http://127.0.0.1:",
        "GET /api/v1/nothing, 404",
        "TRACE /, 4"
    })
    void the_host_of_a_request_comes_into_no_answer(String asked, String answers) throws Exception {
        assertThat(exchanged(asked)).contains(answers).doesNotContain("evil.example");
    }

    @Test
    void a_new_calendar_address_is_the_servers_own() throws Exception {
        // when
        var answer = Caller.of(mvc, accounts, "th.police1")
                .ask(
                        HttpMethod.POST,
                        "/calendar/address",
                        "",
                        "Host",
                        "evil.example",
                        "X-Forwarded-Host",
                        "evil.example",
                        "Forwarded",
                        "host=evil.example");

        // then
        assertThat(answer.getContentAsString(UTF_8))
                .contains("http://127.0.0.1/calendar/")
                .doesNotContain("evil.example");
    }

    @ParameterizedTest
    @CsvSource({
        "https://homeward.example, https://homeward.example/x",
        "https://homeward.example/, https://homeward.example/x",
        "https://homeward.example:8443, https://homeward.example:8443/x",
        "http://10.1.2.3, http://10.1.2.3/x",
        "'', http://127.0.0.1/x",
        "'  ', http://127.0.0.1/x"
    })
    void addresses_are_those_that_the_operator_states(String stated, String written) throws Exception {
        assertThat(address(stated.isBlank() && !stated.isEmpty() ? null : URI.create(stated)))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "homeward.example",
                "ftp://homeward.example",
                "https:///",
                "https://homeward.example/here",
                "https://name@homeward.example",
                "https://homeward.example?x",
                "https://homeward.example#x"
            })
    void an_address_that_is_none_is_refused(String wrong) {
        var address = URI.create(wrong);
        assertThatThrownBy(() -> new PublicAddressSettings(address)).hasMessageContaining("HOMEWARD_WEB_PUBLICADDRESS");
    }

    private static String address(@Nullable URI stated) throws Exception {
        var request = new MockHttpServletRequest("GET", "/x");
        request.setServerName("evil.example");
        var written = new AtomicReference<>("");
        new PublicAddressFilter(new PublicAddressSettings(stated))
                .doFilter(
                        request,
                        new MockHttpServletResponse(),
                        (seen, response) -> written.set(
                                ServletUriComponentsBuilder.fromRequest((jakarta.servlet.http.HttpServletRequest) seen)
                                        .toUriString()));
        return written.get();
    }

    private String exchanged(String asked) throws IOException {
        var secret = Base64.getEncoder().encodeToString(("th.police1:" + ToldStory.PASSWORD).getBytes(UTF_8));
        var head = asked
                + " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nAccept: text/html, */*\r\n"
                + "Connection: close\r\n";
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var api = asked.contains("/api/") ? "Authorization: Basic " + secret + "\r\n" : "";
            socket.getOutputStream().write((head + api + "\r\n").getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
