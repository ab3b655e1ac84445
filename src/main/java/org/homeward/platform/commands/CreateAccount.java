package org.homeward.platform.commands;

import java.util.Set;
import org.homeward.directory.Directory;
import org.homeward.directory.people.AccountGiven;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.NewAccount;
import org.homeward.directory.people.Role;
import org.homeward.platform.CannotStart;
import org.homeward.platform.DataFolder;
import org.homeward.platform.Secrets;
import org.homeward.shared.AgencyCode;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The commands {@code create-admin} and {@code create-account --username NAME --agency CODE --roles ROLE,... [--functions F,...] [--api yes]},
 * both with {@code [--name TEXT] [--language CODE] [--mail ADDRESS]}: make an account on the running instance's database, or
 * start the database for it, and print the password once.
 */
final class CreateAccount {

    static final String COMMAND = "create-account";
    static final String ADMIN = "create-admin";

    private static final Set<String> OF_ADMIN = Set.of("username", "name", "agency", "language", "mail");
    private static final Set<String> OF_ANYBODY =
            Set.of("username", "name", "agency", "language", "mail", "roles", "functions", "api");
    private static final Set<String> NEEDED = Set.of("username", "agency", "roles");

    private static final NewAccount FIRST = new NewAccount(
            "admin", "Administrator", Set.of(Role.administrator), Set.of(), new AgencyCode("TH-DATIP"), "en", false);

    private final CommandOptions options;

    private CreateAccount(CommandOptions options) {
        this.options = options;
    }

    static int admin(DataFolder folder, String... arguments) {
        var options = CommandOptions.of(OF_ADMIN, arguments);
        if (options.isEmpty()) {
            return CommandLine.wrongUse(
                    "create-admin takes --username, --name, --agency, --language and --mail, each with a value.");
        }
        return new CommandOnDatabase(folder, AccountsOnly.class).run(new CreateAccount(options.get())::create);
    }

    static int run(DataFolder folder, String... arguments) {
        var options = CommandOptions.of(OF_ANYBODY, arguments);
        if (options.isEmpty() || !options.get().values().keySet().containsAll(NEEDED)) {
            return CommandLine.wrongUse(
                    "create-account takes --username, --agency and --roles, and may take --functions,"
                            + " --name, --language, --mail and --api yes, each with a value.");
        }
        return new CommandOnDatabase(folder, AccountsOnly.class).run(new CreateAccount(options.get())::create);
    }

    private void create(ApplicationContext context) {
        var account = new AccountOptions(options).over(FIRST, context.getBean(Directory.class));
        var password = Secrets.password();
        try {
            new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                    .executeWithoutResult(together -> {
                        context.getBean(Accounts.class).create(account, password);
                        context.publishEvent(new AccountGiven(account, AccountGiven.MADE));
                    });
        } catch (DuplicateKeyException e) {
            throw CannotStart.because(
                    "There is already an account " + account.username() + ": choose another --username.");
        }
        System.out.println("username: " + account.username());
        System.out.println("password: " + password);
    }
}
