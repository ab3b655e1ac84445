package org.homeward.platform;

import java.nio.file.Path;
import org.homeward.shared.StartFailure;

/** The platform can't do its part of the start; the message is the operator's sentence. */
public final class CannotStart extends RuntimeException implements StartFailure {

    private CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    private CannotStart(String sentence) {
        super(sentence);
    }

    public static CannotStart because(String sentence) {
        return new CannotStart(sentence);
    }

    public static CannotStart because(String sentence, Throwable cause) {
        return new CannotStart(sentence, cause);
    }

    public static CannotStart folderNotWritable(Path folder, Throwable cause) {
        return new CannotStart(
                "The data folder %s can't be written: give another one in HOMEWARD_DATA_DIR or its owner the right."
                        .formatted(folder),
                cause);
    }

    static CannotStart folderInUse(Path folder) {
        return new CannotStart(
                "The data folder %s is in use by another running Homeward: stop that one or set HOMEWARD_DATA_DIR."
                        .formatted(folder));
    }

    public static CannotStart diskFull(Path folder) {
        return new CannotStart("The disk is full where %s lies: make room there, then start again; nothing was lost."
                .formatted(folder));
    }
}
