package org.homeward.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.homeward.platform.StartupException;

/**
 * The embedded server's log from one moment on.
 *
 * @param file the log
 * @param from how long it was then, in bytes
 */
record EmbeddedServerLog(Path file, int from) {

    /** The server names files and settings there, and no row. */
    private static final Pattern REASON = Pattern.compile("(?:FATAL|PANIC): +(.*)");

    static EmbeddedServerLog from(Path file) {
        return new EmbeddedServerLog(file, bytes(file).length);
    }

    StartupException whyNotStarted(Path cluster) {
        var words = since();
        if (FullDisk.isToldIn(words) || FullDisk.isAt(cluster)) {
            return StartupException.diskFull(cluster);
        }
        var reason = REASON.matcher(words);
        return StartupException.because(("The embedded PostgreSQL in %s doesn't start: %s. Read %s;"
                        + " if its files are damaged, put the last base backup in their place.")
                .formatted(cluster, reason.find() ? "\"" + reason.group(1) + "\"" : "it gives no reason", file));
    }

    private String since() {
        var all = bytes(file);
        return new String(Arrays.copyOfRange(all, Math.min(from, all.length), all.length), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        } catch (IOException unreadable) {
            return new byte[0];
        }
    }
}
