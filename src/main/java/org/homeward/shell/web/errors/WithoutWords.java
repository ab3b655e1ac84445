package org.homeward.shell.web.errors;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A failure as the log may have it: what was thrown and where. Its text isn't kept, since somebody may have sent it. */
final class WithoutWords extends Exception {

    private static final int FRAMES = 25;

    private WithoutWords(Throwable failure, @Nullable Throwable cause) {
        super(failure.getClass().getName(), cause, false, true);
        var frames = failure.getStackTrace();
        setStackTrace(Arrays.copyOf(frames, Math.min(frames.length, FRAMES)));
    }

    static WithoutWords of(Throwable failure) {
        var causes = Causes.of(failure).toList();
        var told = new WithoutWords(causes.get(causes.size() - 1), null);
        for (var index = causes.size() - 2; index >= 0; index--) {
            told = new WithoutWords(causes.get(index), told);
        }
        return told;
    }
}
