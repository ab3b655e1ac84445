package org.homeward.platform.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A connection on which a request is sent a bit at a time. */
final class SlowSender {

    private static final int LONGEST_MILLISECONDS = 30_000;

    private final Socket socket;
    private final BufferedReader answers;

    SlowSender(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(LONGEST_MILLISECONDS);
        answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    SlowSender send(String bit) throws IOException {
        socket.getOutputStream().write(bit.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return this;
    }

    SlowSender sendIfOpen(String bit) throws IOException {
        try {
            return send(bit);
        } catch (SocketException closed) {
            return this;
        }
    }

    String line() throws IOException {
        return answers.readLine();
    }

    /** The next answer: head and the one line of its text. */
    String answer() throws IOException {
        var answer = new StringBuilder();
        for (var line = line(); line != null; line = line()) {
            answer.append(line).append('\n');
            if (line.isEmpty() && answer.indexOf("HTTP/1.1 200") >= 0) {
                return answer.append(line()).toString();
            }
        }
        return answer.toString();
    }

    /** All that comes until the connection is closed. */
    String rest() throws IOException {
        var answer = new StringBuilder();
        try {
            for (var line = line(); line != null; line = line()) {
                answer.append(line).append('\n');
            }
        } catch (SocketException closed) {
            return answer.toString();
        }
        return answer.toString();
    }
}
