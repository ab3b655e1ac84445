package org.homeward.platform.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A mail server that takes what it is sent; while it hangs it accepts connections and says nothing. */
final class HangingMailServer implements AutoCloseable {

    private static final String HERE = "127.0.0.1";

    private final GreenMail taking = new GreenMail(new ServerSetup(0, HERE, ServerSetup.PROTOCOL_SMTP));
    private final ServerSocket door;
    private final Queue<Socket> waiting = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile boolean hangs;

    HangingMailServer() throws IOException {
        taking.start();
        door = new ServerSocket(0, 50, InetAddress.getByName(HERE));
        threads.execute(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void hang() {
        hangs = true;
    }

    /** How many connections wait for a word. */
    int hanging() {
        return waiting.size();
    }

    /** Those that wait lose their connection; how many there were. */
    int workAgain() {
        hangs = false;
        var cut = 0;
        for (var socket = waiting.poll(); socket != null; socket = waiting.poll()) {
            closed(socket);
            cut++;
        }
        return cut;
    }

    /** The ids of all mails that it said yes to, as often as it did. */
    List<String> taken() {
        return Arrays.stream(taking.getReceivedMessages())
                .map(HangingMailServer::id)
                .toList();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var socket = door.accept();
                if (hangs) {
                    waiting.add(socket);
                } else {
                    var inner = new Socket(HERE, taking.getSmtp().getPort());
                    threads.execute(() -> carry(socket, inner));
                    threads.execute(() -> carry(inner, socket));
                }
            } catch (IOException over) {
                // the sender tries again, or the door is closed
            }
        }
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException over) {
            // one of the two has gone
        }
    }

    private static void closed(Closeable what) {
        try {
            what.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        closed(door);
        workAgain();
        threads.shutdownNow();
        taking.stop();
    }
}
