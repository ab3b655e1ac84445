package org.homeward.platform.load;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import org.apache.coyote.http11.Http11NioProtocol;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.unit.DataSize;

/** A server with two threads, on a port of its own, and people who send their requests a bit at a time. */
@WholeRun
class SlowSendersTest {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration NEVER = Duration.ofMinutes(10);

    private WebServer server;

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void bodies_on_their_way_hold_nobody_up() throws IOException {
        // given
        start(NEVER, NEVER, DataSize.ofMegabytes(1));
        var slow = new ArrayList<SlowSender>();
        for (int number = 0; number < 20; number++) {
            slow.add(sender().send("POST /form HTTP/1.1\r\nHost: a\r\n" + FORM + "Content-Length: 19\r\n\r\nfir"));
        }

        // when
        var other = sender().send("GET /quick HTTP/1.1\r\nHost: a\r\n\r\n").answer();

        // then
        assertThat(other).contains("200", "GET 0 first=null");
        for (var each : slow) {
            assertThat(each.send("st=1&s").send("econd=%20b").answer()).contains("200", "first=1 second= b");
        }
    }

    @Test
    void a_body_that_came_in_pieces_is_read_as_one_that_came_whole() throws IOException {
        // given
        start(NEVER, NEVER, DataSize.ofMegabytes(1));
        var one = sender();

        // when
        var chunked = one.send("POST /bytes HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nab")
                .send("c\r\n2\r\nde")
                .send("\r\n0\r\n\r\n")
                .answer();
        var onTheSameConnection = one.send("POST /bytes HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nwxyz")
                .answer();
        var asked = one.send("PUT /bytes HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n")
                .line();
        var continued = one.send("k").send("lm").answer();

        // then
        assertThat(chunked).contains("200", "POST abcde");
        assertThat(onTheSameConnection).contains("200", "POST wxyz");
        assertThat(asked).isEqualTo("HTTP/1.1 100 ");
        assertThat(continued).contains("HTTP/1.1 200", "PUT klm");
    }

    @Test
    void files_come_in_pieces() throws IOException {
        // given
        start(NEVER, NEVER, DataSize.ofMegabytes(1));
        var body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                + "z".repeat(40_000) + "\r\n--x--\r\n";

        // when
        var answer = sender().send(
                        "POST /file HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: "
                                + body.length() + "\r\n\r\n")
                .send(body.substring(0, 20_000))
                .send(body.substring(20_000))
                .answer();

        // then
        assertThat(answer).contains("200", "file of 40000");
    }

    @Test
    void a_body_that_takes_too_long_is_told_so_and_its_connection_is_closed() throws IOException {
        // given
        start(NEVER, SOON, DataSize.ofMegabytes(1));

        // when
        var page = sender().send("POST /form HTTP/1.1\r\nHost: a\r\n" + FORM + "Content-Length: 19\r\n\r\nfir")
                .rest();
        var call = sender().send("POST /api/v1/x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nab")
                .rest();

        // then
        assertThat(page).startsWith("HTTP/1.1 408").contains("text/html", "lang=\"km\"", "lang=\"th\"");
        assertThat(call).startsWith("HTTP/1.1 408").contains("application/problem+json", "\"status\":408");
    }

    @Test
    void who_sends_nearly_all_at_once_may_be_silent_no_longer_than_others() throws IOException {
        // given 8 KB a second
        start(NEVER, SOON, DataSize.ofMegabytes(1));

        // when
        var answer = sender().send("POST /bytes HTTP/1.1\r\nHost: a\r\nContent-Length: 500000\r\n\r\n")
                .send("x".repeat(400_000))
                .rest();

        // then long before the 50 seconds for which the bytes would do at that pace
        assertThat(answer).startsWith("HTTP/1.1 408");
    }

    @Test
    void a_head_that_takes_too_long_is_cut() throws IOException {
        // given
        start(SOON, NEVER, DataSize.ofMegabytes(1));

        // when
        var inTheLine = sender().send("GET /qui");
        var inTheHeaders = sender().send("GET /quick HTTP/1.1\r\nHost: a\r\nX-Slow: 1");

        // then
        assertThat(inTheLine.rest()).doesNotContain("200");
        assertThat(inTheHeaders.rest()).doesNotContain("200");
    }

    @Test
    void what_nobody_has_room_for_is_refused() throws IOException {
        // given
        start(NEVER, NEVER, DataSize.ofKilobytes(16));

        // when
        var answer = sender().send("POST /bytes HTTP/1.1\r\nHost: a\r\nContent-Length: 30000\r\n\r\n")
                .send("x".repeat(20_000))
                .rest();

        // then
        assertThat(answer).startsWith("HTTP/1.1 503").contains("Retry-After");
        assertThat(sender().send("POST /form HTTP/1.1\r\nHost: a\r\n" + FORM + "Content-Length: 7\r\n\r\n")
                        .send("first=1")
                        .answer())
                .as("the room is there again")
                .contains("first=1");
    }

    @Test
    void a_body_of_unknown_length_is_kept_up_to_the_largest_that_is_taken() throws IOException {
        // given the largest file is 64 KB, its envelope as much
        start(NEVER, NEVER, DataSize.ofMegabytes(1));
        var piece = "10000\r\n" + "y".repeat(0x10000) + "\r\n";

        // when
        var answer = sender().send("POST /length HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
                .send(piece + piece)
                .send(piece + "0\r\n\r\n")
                .answer();

        // then
        assertThat(answer).contains("200", "length " + (2 * 0x10000 + 1));
    }

    @Test
    void one_address_has_so_many_connections() throws IOException {
        // given
        start(NEVER, NEVER, DataSize.ofMegabytes(1), 2, Set.of());
        sender().send("GET /qui");
        sender().send("GET /qui");

        // when
        var third =
                sender().sendIfOpen("GET /quick HTTP/1.1\r\nHost: a\r\n\r\n").rest();

        // then
        assertThat(third).isEmpty();
    }

    private SlowSender sender() throws IOException {
        return new SlowSender(server.getPort());
    }

    private void start(Duration head, Duration body, DataSize room) {
        start(head, body, room, 100, Set.of());
    }

    private void start(Duration head, Duration body, DataSize room, int perAddress, Set<String> proxies) {
        var settings = new LoadLimitSettings(
                head, body, DataSize.ofKilobytes(8), room, 1, 1, SOON, Duration.ofMillis(1), perAddress, proxies);
        var files = new MultipartProperties();
        files.setMaxFileSize(DataSize.ofKilobytes(64));
        var tomcat = new TomcatServletWebServerFactory(0);
        new LoadConfiguration(settings, new MockEnvironment())
                .patientHttp(files)
                .customize(tomcat);
        tomcat.addConnectorCustomizers(connector -> {
            var http = (Http11NioProtocol) connector.getProtocolHandler();
            http.setMaxThreads(2);
            http.setMinSpareThreads(1);
        });
        server = tomcat.getWebServer(context -> {
            var echo = new ServletRegistrationBean<>(new Echo(), "/*");
            echo.setMultipartConfig(new MultipartConfigElement("", 100_000, 100_000, 100_000));
            echo.onStartup(context);
        });
        server.start();
    }

    /** Tells what came. */
    private static final class Echo extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            response.getWriter()
                    .println(
                            switch (request.getRequestURI()) {
                                case "/bytes" ->
                                    request.getMethod() + " "
                                            + new String(
                                                    request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                                case "/length" ->
                                    "length " + request.getInputStream().readAllBytes().length;
                                case "/file" ->
                                    "file of " + request.getPart("file").getSize();
                                default ->
                                    request.getMethod() + " " + Math.max(0, request.getContentLength()) + " first="
                                            + request.getParameter("first") + " second="
                                            + request.getParameter("second");
                            });
        }
    }
}
