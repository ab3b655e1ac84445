package org.homeward.engine.wall;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The command {@code check-model FILE}: the wall alone, without a database. */
public final class CheckModelCommand {

    private static final int ACCEPTED = 0;
    private static final int REFUSED = 1;
    private static final int UNREADABLE = 2;

    private CheckModelCommand() {}

    /**
     * Prints one line {@code element: reason} for each problem.
     *
     * @return 0 accepted, 1 refused, 2 the file can't be read
     */
    public static int run(Path file, PrintStream out) {
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (IOException unreadable) {
            out.println("The file " + file + " can't be read.");
            return UNREADABLE;
        }
        var problems =
                new SafeModelWall().check(String.valueOf(file.getFileName()), content, PackagedModelNames.load());
        problems.forEach(out::println);
        return problems.isEmpty() ? ACCEPTED : REFUSED;
    }
}
