package org.homeward.platform.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.homeward.directory.PackagedRoles;
import org.homeward.directory.people.Role;
import org.homeward.engine.modelset.CheckModelsCommand;
import org.homeward.engine.modelset.ProgramContract;
import org.homeward.engine.wall.CheckModelCommand;
import org.homeward.platform.DataFolder;
import org.homeward.platform.ProgramVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** What {@code java -jar homeward.jar} can be asked for: a command, or, without one, the server. */
@Command(
        name = "homeward",
        description = "Starts the server, or does what a command says, on the running server's database if one runs.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT)
public final class Commands {

    private static final String LIST = "\\s*,\\s*";
    private static final String AGENCY = "--agency";
    private static final int MOST_STEPS = 1_000_000;

    private final DataFolder folder;

    @Spec
    private @Nullable CommandSpec spec;

    private Commands(DataFolder folder) {
        this.folder = folder;
    }

    /** Returns the exit code, or nothing when the server runs on. */
    public static OptionalInt run(Class<?> application, String... arguments) {
        var folder = DataFolder.ofThisInstallation();
        var tree = tree(folder);
        if (arguments.length > 0
                && (!arguments[0].startsWith("-") || tree.getCommandSpec().findOption(arguments[0]) != null)) {
            return OptionalInt.of(tree.execute(asked(tree, arguments)));
        }
        var code = new Launcher(folder).start(application, arguments);
        return code == 0 ? OptionalInt.empty() : OptionalInt.of(code);
    }

    static CommandLine tree(DataFolder folder) {
        var tree = new CommandLine(new Commands(folder))
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(Commands::wrongUse);
        tree.getCommandSpec().version(ProgramVersion.text());
        command(tree.getCommandSpec(), CreateAccountCommand.ADMIN)
                .setDefaultValueProvider(argument -> argument instanceof OptionSpec option
                                && option.longestName().equals(AGENCY)
                        ? CreateAccountCommand.FIRST_AGENCY
                        : argument.defaultValue());
        return tree;
    }

    /** An unknown word isn't repeated: it may be a password. */
    private static int wrongUse(ParameterException wrong, String... arguments) {
        var command = wrong.getCommandLine();
        command.getErr()
                .println(
                        wrong instanceof UnmatchedArgumentException
                                ? "There is no such command or option."
                                : wrong.getValue() != null && wrong.getArgSpec() instanceof OptionSpec option
                                        ? "The value of " + option.longestName() + " can't be used." + allowed(option)
                                        : wrong.getMessage());
        command.usage(command.getErr());
        return CommandLine.ExitCode.USAGE;
    }

    private static String allowed(OptionSpec option) {
        var values = option.completionCandidates();
        return values == null ? "" : " It can be " + String.join(", ", values) + ".";
    }

    /** At a terminal, {@code create-admin} asks for each option, if it is given none. */
    private static String[] asked(CommandLine tree, String... arguments) {
        var terminal = System.console();
        if (terminal == null || arguments.length > 1 || !CreateAccountCommand.ADMIN.equals(arguments[0])) {
            return arguments;
        }
        var typed = command(tree.getCommandSpec(), CreateAccountCommand.ADMIN).getCommandSpec().options().stream()
                .filter(option -> option.arity().max() > 0)
                .map(option -> option.longestName() + "="
                        + Objects.toString(
                                terminal.readLine(
                                        "%s [%s]: ",
                                        option.longestName().substring(2),
                                        Objects.toString(option.defaultValueString(), "")),
                                ""))
                .map(String::strip)
                .filter(option -> !option.endsWith("="));
        return Stream.concat(Stream.of(arguments), typed).toArray(String[]::new);
    }

    @Command(
            name = "check-model",
            description = "Says what hinders models, decisions and forms. 0: accepted, 1: refused, 2: can't be read.")
    int checkModel(
            @Parameters(
                            paramLabel = "FILE or FOLDER",
                            description = "One file, or a set of models: a folder with processes and forms, a folder"
                                    + " in there, or one phase's files.")
                    Path path) {
        return Files.isDirectory(path)
                ? CheckModelsCommand.run(path, ProgramContract.packaged(PackagedRoles.names()), System.out)
                : CheckModelCommand.run(path, System.out);
    }

    @Command(name = CreateAccountCommand.ADMIN, description = "Makes the first account and prints its password, once.")
    int createAdmin(
            @Option(names = "--username", paramLabel = "NAME", defaultValue = "admin") String username,
            @Option(names = AGENCY, paramLabel = "CODE") @Nullable String agency,
            @Mixin PersonOptions person) {
        return onAccounts(
                new CreateAccountCommand(new AccountOptions(username, agency, null, null, null, person))::create);
    }

    @Command(name = CreateAccountCommand.COMMAND, description = "Makes an account and prints its password, once.")
    int createAccount(
            @Option(names = "--username", paramLabel = "NAME", required = true) String username,
            @Option(names = AGENCY, paramLabel = "CODE", required = true) String agency,
            @Option(names = "--roles", paramLabel = "ROLE", split = LIST, required = true) Set<Role> roles,
            @Option(names = "--functions", paramLabel = "FUNCTION", split = LIST) @Nullable Set<String> functions,
            @Option(names = "--api", paramLabel = "yes|no") @Nullable YesOrNo api,
            @Mixin PersonOptions person) {
        return onAccounts(
                new CreateAccountCommand(new AccountOptions(username, agency, roles, functions, api, person))::create);
    }

    @Command(
            name = ChangeAccountCommand.COMMAND,
            description = "Changes what is named; whoever is signed in with the account has to sign in again.")
    int changeAccount(
            @Parameters(paramLabel = "USERNAME") String username,
            @Option(names = AGENCY, paramLabel = "CODE") @Nullable String agency,
            @Option(names = "--roles", paramLabel = "ROLE", split = LIST) @Nullable Set<Role> roles,
            @Option(names = "--functions", paramLabel = "FUNCTION", split = LIST) @Nullable Set<String> functions,
            @Option(names = "--api", paramLabel = "yes|no") @Nullable YesOrNo api,
            @Option(names = "--enabled", paramLabel = "yes|no") @Nullable YesOrNo enabled,
            @Option(names = "--password", paramLabel = "new", description = "Prints a new password, once.") @Nullable
                    String password,
            @Mixin PersonOptions person) {
        var command = here(ChangeAccountCommand.COMMAND);
        if (command.getParseResult().matchedOptions().isEmpty()) {
            throw new ParameterException(command, "Say what changes.");
        }
        if (password != null && !"new".equals(password)) {
            throw new ParameterException(command, "--password takes the word new alone: the program makes passwords.");
        }
        return onAccounts(
                new ChangeAccountCommand(
                                new AccountOptions(username, agency, roles, functions, api, person),
                                enabled,
                                password != null)::change);
    }

    @Command(
            name = CreateTokenCommand.COMMAND,
            description = "Makes a token of the API for an account and prints it, once.")
    int createToken(
            @Parameters(paramLabel = "USERNAME") String username,
            @Option(names = "--name", paramLabel = "TEXT", defaultValue = CreateTokenCommand.COMMAND) String name) {
        return onAccounts(new CreateTokenCommand(username, name)::create);
    }

    @Command(name = "seed", description = "Fills a demo's lists with made-up open steps.")
    int seed(
            @Option(names = "--open-steps", paramLabel = "N", required = true, description = "From 1 to 1000000.")
                    int steps) {
        if (steps < 1 || steps > MOST_STEPS) {
            throw new ParameterException(here("seed"), "N is from 1 to " + MOST_STEPS + ".");
        }
        return new SeedCommand(folder, steps).run();
    }

    private CommandLine here(String name) {
        return command(Objects.requireNonNull(spec), name);
    }

    private static CommandLine command(CommandSpec tree, String name) {
        return Objects.requireNonNull(tree.subcommands().get(name));
    }

    private int onAccounts(Consumer<ApplicationContext> command) {
        return new CommandOnDatabase(folder, AccountCommandBeans.class).run(command);
    }
}
