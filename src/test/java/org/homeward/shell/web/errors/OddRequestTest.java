package org.homeward.shell.web.errors;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.homeward.directory.people.Accounts;
import org.homeward.platform.demo.ToldStory;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Heads and uploads that no browser sends, over the wire, by somebody and by nobody: never the server's failure, never a line of its log. */
@WholeRun
@WebTest
@ExtendWith(OutputCaptureExtension.class)
class OddRequestTest {

    private static final String FORGED = "2026-01-01T00:00:00.000Z  INFO 1 --- [main] o.h.Forged : somebody signed in";
    private static final Logger LOG = LoggerFactory.getLogger(OddRequestTest.class);
    private static final String TYPE = "multipart/form-data; boundary=b";

    @Autowired
    ApplicationContext application;

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    private final HttpClient client = HttpClient.newHttpClient();
    private List<String> doors;

    @BeforeEach
    void a_case_takes_documents() {
        ToldStory.people(accounts);
        var number = ToldStory.opened(application, 746_001).number().value();
        doors = List.of(
                "/",
                "/sign-in",
                "/language",
                "/cases/" + number + "/documents",
                "/api/v1/cases/" + number + "/documents");
    }

    @Test
    void a_nul_in_a_file_name_is_wrong_content_and_no_line_of_the_log(CapturedOutput log) throws Exception {
        for (var name : List.of("a\0b.pdf", "a\0\n" + FORGED + ".pdf", "a\0\r" + FORGED, "\0")) {
            for (var door : doors) {
                for (var account : List.of("", "th.police1")) {
                    var status =
                            send(account, door, TYPE, part("name=\"file\"; filename=\"" + name + "\"", "%PDF-1.7"));
                    assertThat(status).as("%s of %s", door, account).isBetween(300, 499);
                }
            }
        }
        assertThat(send("", "/sign-in", TYPE, part("name=\"file\"; filename=\"a\0b\"", "")))
                .isEqualTo(422);
        assertThat(log.getAll().lines()).noneMatch(line -> line.startsWith(FORGED.substring(0, 20)));
        assertThat(log.getAll()).doesNotContain("\0", "o.h.Forged");
    }

    @Test
    void whatever_is_logged_an_entry_is_one_line(CapturedOutput log) {
        // when
        LOG.warn("somebody sent {}", "a\n" + FORGED + "\r" + FORGED + "\u2028\u0085\u001b[2J");
        LOG.warn("it failed", new IllegalStateException("sent\n" + FORGED));

        // then
        assertThat(log.getAll().lines()).noneMatch(line -> line.startsWith(FORGED.substring(0, 20)));
        assertThat(log.getAll()).doesNotContain("\u001b[2J", "\u2028");
        assertThat(log.getAll().lines()).anyMatch(line -> line.endsWith("sent a " + FORGED + " " + FORGED + " [2J"));
    }

    @Test
    void no_multipart_makes_the_server_fail() throws Exception {
        var failures = new ArrayList<String>();
        var bodies = List.of(
                new Sent("multipart/form-data", "no boundary at all"),
                new Sent("multipart/form-data; boundary=", "x"),
                new Sent("multipart/form-data; boundary=" + "b".repeat(9_000), "--b\r\n"),
                new Sent("multipart/form-data; boundary=\"\0\"", "--\0\r\n"),
                new Sent("multipart/form-data; boundary=b; charset=none", part("name=\"file\"; filename=\"a\"", "x")),
                new Sent("multipart/mixed; boundary=b", part("name=\"file\"; filename=\"a\"", "x")),
                new Sent(TYPE, ""),
                new Sent(TYPE, "--b"),
                new Sent(TYPE, "--b--"),
                new Sent(
                        TYPE, "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nnever ends"),
                new Sent(TYPE, "--b\r\n\r\nno head\r\n--b--\r\n"),
                new Sent(TYPE, "--b\r\n" + "X: y\r\n".repeat(3_000) + "\r\nx\r\n--b--\r\n"),
                new Sent(TYPE, part("name=\"file\"; filename=\"" + "a".repeat(100_000) + "\"", "x")),
                new Sent(TYPE, part("name=\"" + "n".repeat(100_000) + "\"", "x")),
                new Sent(TYPE, part("name=\"a\0b\"", "x")),
                new Sent(TYPE, part("name=\"kind\"", "a\0b") + part("name=\"file\"; filename=\"a\"", "x")),
                new Sent(TYPE, part("filename=\"a\"", "x")),
                new Sent(TYPE, part("name=\"file\"; filename*=UTF-8''%00%0a%ff", "x")),
                new Sent(TYPE, part("name=\"file\"; filename*=nothing''%e0", "x")),
                new Sent(TYPE, part("name=\"file\"; filename=\"=?UTF-8?B?AAo=?=\"", "x")),
                new Sent(TYPE, part("name=\"file\"; filename=\"=?none?Q?a?=\"", "x")),
                new Sent(TYPE, part("name=\"file\"; filename=\"\ud83d\"\r\nContent-Type: \0", "x")),
                new Sent(TYPE, part("name=\"file\"; filename=\"a\"\r\nContent-Type: text/plain; charset=none", "x")),
                new Sent(TYPE, part("name=\"file\"\r\nContent-Type: text/plain; charset=none", "x")),
                new Sent(TYPE, part("name=\"file\"\r\nContent-Transfer-Encoding: base64", "\0\0")),
                new Sent(TYPE, part("name=\"a\"", "x").repeat(20_000)),
                new Sent(TYPE, part("name=\"file\"; filename=\"a\"", "x").repeat(3_000)),
                new Sent("application/x-www-form-urlencoded", "%"),
                new Sent("application/x-www-form-urlencoded", "a=%zz&%00=%00&=%c3%28"),
                new Sent("application/x-www-form-urlencoded", "a=1&".repeat(20_000)),
                new Sent("application/x-www-form-urlencoded; charset=none", "a=1"));
        for (var body : bodies) {
            for (var door : doors) {
                for (var account : List.of("", "th.police1")) {
                    var status = send(account, door, body.type(), body.body());
                    if (status >= 500) {
                        failures.add(status + " " + door + " of '" + account + "' " + shown(body.type()) + " "
                                + shown(body.body()));
                    }
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cookie: SESSION=AAAAAAAA",
                "Cookie: SESSION=%%%",
                "Cookie: lang=%00; REDIRECT_URI=%%%; form=%00",
                "Transfer-Encoding: gzip",
                "Content-Type: */*",
                "Accept-Language: km;q=nonsense",
                "Accept: ;;;",
                "Range: bytes=-1-,5",
                "Expect: nonsense"
            })
    void no_head_makes_the_server_fail(String line) throws IOException {
        for (var asked : List.of(
                "GET /", "GET /inbox", "POST /sign-in", "GET /assets/app.css", "GET /api/v1/me", "POST /nothing")) {
            assertThat(exchanged(asked + " HTTP/1.1\r\nHost: h\r\n" + line + "\r\nConnection: close\r\n\r\n"))
                    .as(asked)
                    .containsPattern("\\AHTTP/1.1 [1-4]");
        }
    }

    @Test
    void a_head_that_is_too_large_is_refused_with_a_body_and_without() throws IOException {
        var line = "X-Long: " + "x".repeat(9_000) + "\r\n";
        assertThat(exchanged("GET / HTTP/1.1\r\nHost: h\r\n" + line + "\r\n")).startsWith("HTTP/1.1 400");
        assertThat(exchanged("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n" + line + "\r\n123456789"))
                .startsWith("HTTP/1.1 400");
    }

    private String exchanged(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    private static String part(String head, String content) {
        return "--b\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + content + "\r\n--b--\r\n";
    }

    private static String shown(String text) {
        return text.substring(0, Math.min(90, text.length())).replace("\0", "<NUL>");
    }

    private int send(String account, String path, String type, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", type.replace('\0', '?'))
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.getBytes(ISO_8859_1)));
        if (!account.isEmpty()) {
            var secret = account + ":" + ToldStory.PASSWORD;
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(ISO_8859_1)));
        }
        return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private record Sent(String type, String body) {}
}
