package org.homeward.casefile.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.homeward.shared.InvalidContentException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class DocumentScannerTest {

    private static final byte[] CONTENT = new byte[150_000];

    @Test
    void without_a_scanner_everything_passes() {
        scanner(null).check(CONTENT);
    }

    @Test
    void the_whole_content_goes_to_the_daemon_and_its_ok_lets_it_pass() throws IOException {
        try (var daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // given
            var heard = CompletableFuture.supplyAsync(() -> answer(daemon, "stream: OK\0"));

            // when
            scanner("127.0.0.1:" + daemon.getLocalPort()).check(CONTENT);

            // then
            assertThat(heard.join()).isEqualTo(CONTENT);
        }
    }

    @Test
    void what_the_daemon_finds_is_refused() throws IOException {
        try (var daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // given
            CompletableFuture.supplyAsync(() -> answer(daemon, "stream: Eicar-Signature FOUND\0"));

            // then
            assertThatThrownBy(
                            () -> scanner("127.0.0.1:" + daemon.getLocalPort()).check(CONTENT))
                    .isInstanceOf(InvalidContentException.class)
                    .hasMessage("refusal.wrongContent.document.harmful");
        }
    }

    @Test
    void when_it_is_configured_and_absent_nothing_is_taken() throws IOException {
        // given
        int closed;
        try (var gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = gone.getLocalPort();
        }

        // then
        assertThatThrownBy(() -> scanner("127.0.0.1:" + closed).check(CONTENT))
                .hasMessage("refusal.wrongContent.document.unchecked");
    }

    private static DocumentScanner scanner(@Nullable String address) {
        return new DocumentScanner(
                new DocumentSettings(DataSize.ofMegabytes(10), address, Duration.ofSeconds(20), 1_000));
    }

    private static byte[] answer(ServerSocket daemon, String answer) {
        try (var socket = daemon.accept()) {
            var stream = new DataInputStream(socket.getInputStream());
            assertThat(new String(stream.readNBytes(10), StandardCharsets.US_ASCII))
                    .isEqualTo("zINSTREAM\0");
            var content = new ByteArrayOutputStream();
            for (var length = stream.readInt(); length > 0; length = stream.readInt()) {
                content.write(stream.readNBytes(length));
            }
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            return content.toByteArray();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
