package org.homeward.platform;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The details of the last start that failed, for the operator: {@code logs/start-failure.log}. */
public record FailureFile(Path file) {

    public static FailureFile in(DataFolder folder) {
        return new FailureFile(folder.logs().resolve("start-failure.log"));
    }

    public void keep(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        try {
            DataFolder.createPrivateAround(file);
            DataFolder.writePrivate(file, text.toString());
        } catch (IOException | UncheckedIOException e) {
            // nothing can be written there, which the sentence says
        }
    }
}
