package org.homeward.platform.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Connections on which a byte goes each second: heads, bodies and sign-in forms; a new one for each that is closed. */
final class SlowCrowd implements AutoCloseable {

    private static final List<String> BEGINNINGS = List.of(
            "GET /inbox HTTP/1.1\r\nHost: slow\r\nX-Slow: ",
            "POST /api/v1/cases HTTP/1.1\r\nHost: slow\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n",
            "POST /sign-in HTTP/1.1\r\nHost: slow\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\n");

    private final URI url;
    private final List<@Nullable Socket> connections = new ArrayList<>();
    private final AtomicInteger opened = new AtomicInteger();
    private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();

    SlowCrowd(String url, int people) {
        this.url = URI.create(url);
        for (int person = 0; person < people; person++) {
            connections.add(null);
        }
        pace.scheduleWithFixedDelay(this::sendOn, 0, 1, TimeUnit.SECONDS);
    }

    /** How many connections they needed so far. */
    int opened() {
        return opened.get();
    }

    private void sendOn() {
        for (int person = 0; person < connections.size(); person++) {
            try {
                var connection = connections.get(person);
                if (connection == null) {
                    connection = new Socket(InetAddress.getByName(url.getHost()), url.getPort());
                    connections.set(person, connection);
                    opened.incrementAndGet();
                    send(connection, BEGINNINGS.get(person % BEGINNINGS.size()));
                } else {
                    send(connection, "x");
                }
            } catch (IOException closed) {
                connections.set(person, null);
            }
        }
    }

    private static void send(Socket connection, String bytes) throws IOException {
        connection.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        pace.shutdownNow();
        for (var connection : connections) {
            if (connection != null) {
                connection.close();
            }
        }
    }
}
