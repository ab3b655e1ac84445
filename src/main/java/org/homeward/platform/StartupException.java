package org.homeward.platform;

import java.nio.file.Path;
import org.homeward.shared.ExplainedStartFailure;

/** The platform can't do its part of the start; the message is the operator's sentence. */
public final class StartupException extends RuntimeException implements ExplainedStartFailure {

    private StartupException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    private StartupException(String sentence) {
        super(sentence);
    }

    public static StartupException because(String sentence) {
        return new StartupException(sentence);
    }

    public static StartupException because(String sentence, Throwable cause) {
        return new StartupException(sentence, cause);
    }

    public static StartupException folderNotWritable(Path folder, Throwable cause) {
        return new StartupException(
                "The data folder %s can't be written: give another one in HOMEWARD_DATA_DIR or its owner the right."
                        .formatted(folder),
                cause);
    }

    static StartupException folderInUse(Path folder) {
        return new StartupException(
                "The data folder %s is in use by another running Homeward: stop that one or set HOMEWARD_DATA_DIR."
                        .formatted(folder));
    }

    public static StartupException diskFull(Path folder) {
        return new StartupException(
                "The disk is full where %s lies: make room there, then start again; nothing was lost."
                        .formatted(folder));
    }
}
