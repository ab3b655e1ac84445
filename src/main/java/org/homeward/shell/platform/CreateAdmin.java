package org.homeward.shell.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Map;
import java.util.Set;
import org.homeward.directory.Accounts;
import org.homeward.directory.Directory;
import org.homeward.directory.NewAccount;
import org.homeward.directory.Role;
import org.homeward.shared.AgencyCode;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DuplicateKeyException;

/**
 * The command {@code create-admin [--username NAME] [--name TEXT] [--agency CODE] [--language CODE]}: makes an
 * administrator's account on the running instance's database, or starts the database for it, and prints the password once.
 */
final class CreateAdmin {

    private final DataFolder folder;

    private final CommandOptions options;

    private CreateAdmin(DataFolder folder, CommandOptions options) {
        this.folder = folder;
        this.options = options;
    }

    static int run(DataFolder folder, String... arguments) {
        var options = CommandOptions.of(Set.of("username", "name", "agency", "language"), arguments);
        if (options.isEmpty()) {
            return CommandLine.wrongUse(
                    "create-admin takes --username, --name, --agency and --language, each with a value.");
        }
        try {
            folder.prepare();
            new CreateAdmin(folder, options.get()).make();
            return 0;
        } catch (RuntimeException failure) {
            FailureFile.in(folder).keep(failure);
            System.err.println(new StartSentence(folder).of(failure));
            return 1;
        }
    }

    private void make() {
        var lock = folder.lockIfFree();
        if (lock.isPresent()) {
            onOwnDatabase(lock.get());
        } else {
            var access = RuntimeProperties.read(folder, "jdbc.app")
                    .orElseThrow(() -> CannotStart.because("The running Homeward isn't ready yet: try again soon."));
            inContext(new SpringApplicationBuilder(AccountsOnly.class)
                    .properties(Map.of("spring.datasource.url", access, "spring.flyway.enabled", "false")));
        }
    }

    private void onOwnDatabase(FileChannel lock) {
        var runtime = new RuntimeProperties(folder);
        var database = new DatabaseAtStart(folder, runtime);
        try (lock) {
            inContext(new SpringApplicationBuilder(AccountsOnly.class).initializers(database));
        } catch (IOException e) {
            throw CannotStart.folderNotWritable(folder.root(), e);
        } finally {
            database.stop();
            runtime.remove();
        }
    }

    private void inContext(SpringApplicationBuilder application) {
        try (var context = application
                .web(WebApplicationType.NONE)
                .properties(Launcher.settings(folder))
                .logStartupInfo(false)
                .run("--logging.level.root=error", "--logging.level.org.homeward=error")) {
            create(context);
        }
    }

    private void create(ApplicationContext context) {
        var account = account();
        if (context.getBean(Directory.class).agency(account.agency()).isEmpty()) {
            throw CannotStart.because("There is no agency " + account.agency().value() + " in the directory.");
        }
        var password = Secrets.password();
        try {
            context.getBean(Accounts.class).create(account, password);
        } catch (DuplicateKeyException e) {
            throw CannotStart.because(
                    "There is already an account " + account.username() + ": choose another --username.");
        }
        System.out.println("username: " + account.username());
        System.out.println("password: " + password);
    }

    private NewAccount account() {
        try {
            return new NewAccount(
                    options.text("username", "admin"),
                    options.text("name", "Administrator"),
                    Set.of(Role.administrator),
                    Set.of(),
                    new AgencyCode(options.text("agency", "TH-DATIP")),
                    options.text("language", "en"),
                    false);
        } catch (IllegalArgumentException e) {
            throw CannotStart.because(String.valueOf(e.getMessage()) + ".", e);
        }
    }
}
