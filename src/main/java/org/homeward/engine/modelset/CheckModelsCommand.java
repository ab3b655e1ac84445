package org.homeward.engine.modelset;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;

/** The command {@code check-model FOLDER}: the check of a set of models, without a database. */
public final class CheckModelsCommand {

    private static final int ACCEPTED = 0;
    private static final int REFUSED = 1;
    private static final int UNREADABLE = 2;

    private CheckModelsCommand() {}

    /**
     * Prints one line {@code file, element: reason} for each finding, one that is no error with {@code warning} before it.
     *
     * @return 0 accepted, with or without warnings, 1 refused, 2 the folder holds no models or can't be read
     */
    public static int run(Path folder, ProgramContract program, PrintStream out) {
        try {
            var files = new ModelFolder(folder).set(PackagedModels.files());
            if (ModelFiles.checked(files).isEmpty()) {
                out.println("The folder " + folder + " holds no models or forms.");
                return UNREADABLE;
            }
            var findings = new ModelSetCheck(program).check(files);
            findings.forEach(finding -> out.println((finding.isError() ? "" : "warning: ") + finding));
            return findings.stream().anyMatch(ModelFinding::isError) ? REFUSED : ACCEPTED;
        } catch (UncheckedIOException | JacksonException unreadable) {
            out.println("The folder " + folder + " can't be read.");
            return UNREADABLE;
        }
    }
}
