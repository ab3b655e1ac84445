package org.homeward.platform.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalInt;
import org.homeward.directory.PackagedRoles;
import org.homeward.engine.modelset.CheckModels;
import org.homeward.engine.modelset.Program;
import org.homeward.engine.wall.CheckModel;
import org.homeward.platform.DataFolder;

/** What {@code java -jar homeward.jar} was asked for: a command, or, without one, the server. */
public final class CommandLine {

    private static final int WRONG_USE = 2;

    private CommandLine() {}

    /** Returns the exit code, or nothing when the server runs on. */
    public static OptionalInt run(Class<?> application, String... arguments) {
        var command = Arrays.stream(arguments)
                .findFirst()
                .filter(first -> !first.startsWith("-"))
                .orElse("");
        var rest = command.isEmpty() ? arguments : Arrays.copyOfRange(arguments, 1, arguments.length);
        return switch (command) {
            case "" -> serve(application, rest);
            case "check-model" -> OptionalInt.of(checkModel(rest));
            case CreateAccount.ADMIN -> OptionalInt.of(CreateAccount.admin(DataFolder.ofThisInstallation(), rest));
            case CreateAccount.COMMAND -> OptionalInt.of(CreateAccount.run(DataFolder.ofThisInstallation(), rest));
            case ChangeAccount.COMMAND -> OptionalInt.of(ChangeAccount.run(DataFolder.ofThisInstallation(), rest));
            case CreateToken.COMMAND -> OptionalInt.of(CreateToken.run(DataFolder.ofThisInstallation(), rest));
            case Seed.COMMAND -> OptionalInt.of(Seed.run(DataFolder.ofThisInstallation(), rest));
            default ->
                OptionalInt.of(
                        wrongUse(
                                "There is no command \"" + command
                                        + "\": use check-model FILE or FOLDER, create-admin, create-account, change-account USERNAME, create-token USERNAME, seed --open-steps N, or none to start the server."));
        };
    }

    private static OptionalInt serve(Class<?> application, String... options) {
        var code = new Launcher(DataFolder.ofThisInstallation()).start(application, options);
        return code == 0 ? OptionalInt.empty() : OptionalInt.of(code);
    }

    private static int checkModel(String... paths) {
        if (paths.length != 1) {
            return wrongUse("Say what to check: check-model FILE for one file, check-model FOLDER for a set of models"
                    + " (a folder with processes and forms, a folder in there, or one phase's files).");
        }
        var path = Path.of(paths[0]);
        return Files.isDirectory(path)
                ? CheckModels.run(path, Program.packaged(PackagedRoles.names()), System.out)
                : CheckModel.run(path, System.out);
    }

    static int wrongUse(String sentence) {
        System.err.println(sentence);
        return WRONG_USE;
    }
}
