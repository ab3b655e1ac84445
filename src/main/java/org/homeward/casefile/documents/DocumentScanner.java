package org.homeward.casefile.documents;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.homeward.shared.InvalidContentException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks a ClamAV daemon about a document, by its INSTREAM command. When one is configured and doesn't answer, nothing is
 * taken.
 */
@Component
final class DocumentScanner {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentScanner.class);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;

    private final DocumentSettings settings;

    DocumentScanner(DocumentSettings settings) {
        this.settings = settings;
    }

    /** Throws {@link InvalidContentException} for what the daemon finds harmful, and for anything while it is absent. */
    void check(byte[] content) {
        if (!settings.scans()) {
            return;
        }
        var answer = ask(content);
        if (answer.endsWith("FOUND")) {
            throw InvalidContentException.whole("refusal.wrongContent.document.harmful");
        }
        if (!answer.equals("stream: OK")) {
            LOG.warn("The virus scanner gave no verdict; the document was refused");
            throw InvalidContentException.whole("refusal.wrongContent.document.unchecked");
        }
    }

    private String ask(byte[] content) {
        var address = String.valueOf(settings.scanner());
        var colon = address.lastIndexOf(':');
        var timeout = (int) settings.scannerTimeout().toMillis();
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))),
                    timeout);
            socket.setSoTimeout(timeout);
            send(new DataOutputStream(socket.getOutputStream()), content);
            var answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
            return new String(answer, StandardCharsets.US_ASCII)
                    .replace("\0", "")
                    .strip();
        } catch (IOException absent) {
            LOG.warn("The virus scanner can't be reached: {}", absent.getClass().getSimpleName());
            return "";
        }
    }

    private static void send(DataOutputStream stream, byte[] content) throws IOException {
        stream.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        for (var from = 0; from < content.length; from += CHUNK) {
            var length = Math.min(CHUNK, content.length - from);
            stream.writeInt(length);
            stream.write(content, from, length);
        }
        stream.writeInt(0);
        stream.flush();
    }
}
