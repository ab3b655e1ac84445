package org.homeward.shell.web.errors;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A failure as the log may have it: its class and its place. Its text isn't kept, since somebody may have sent it. */
final class RedactedException extends Exception {

    private static final int FRAMES = 25;

    private RedactedException(Throwable failure, @Nullable Throwable cause) {
        super(failure.getClass().getName(), cause, false, true);
        var frames = failure.getStackTrace();
        setStackTrace(Arrays.copyOf(frames, Math.min(frames.length, FRAMES)));
    }

    static RedactedException of(Throwable failure) {
        var causes = Causes.of(failure).toList();
        var told = new RedactedException(causes.get(causes.size() - 1), null);
        for (var index = causes.size() - 2; index >= 0; index--) {
            told = new RedactedException(causes.get(index), told);
        }
        return told;
    }
}
