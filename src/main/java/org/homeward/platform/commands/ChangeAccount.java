package org.homeward.platform.commands;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.directory.Directory;
import org.homeward.directory.people.Account;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.NewAccount;
import org.homeward.directory.people.Role;
import org.homeward.platform.CannotStart;
import org.homeward.platform.DataFolder;
import org.homeward.platform.Secrets;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The command {@code change-account USERNAME} with what is to change: closes an account and opens it again, gives it a new password,
 * another agency, other roles and functions. Whoever is signed in with it has to sign in again.
 */
final class ChangeAccount {

    static final String COMMAND = "change-account";

    private static final Set<String> OPTIONS =
            Set.of("name", "agency", "language", "mail", "roles", "functions", "api", "enabled", "password");

    private final String username;
    private final CommandOptions options;

    private ChangeAccount(String username, CommandOptions options) {
        this.username = username;
        this.options = options;
    }

    static int run(DataFolder folder, String... arguments) {
        var options = arguments.length < 2 || arguments[0].startsWith("-")
                ? null
                : CommandOptions.of(OPTIONS, Arrays.copyOfRange(arguments, 1, arguments.length))
                        .orElse(null);
        if (options == null || !options.values().getOrDefault("password", "new").equals("new")) {
            return CommandLine.wrongUse("Say whose account and what changes: change-account USERNAME [--enabled yes|no]"
                    + " [--password new] [--agency CODE] [--roles ROLE,...] [--functions F,...] [--api yes|no]"
                    + " [--name TEXT] [--language CODE] [--mail ADDRESS].");
        }
        return new CommandOnDatabase(folder, AccountsOnly.class).run(new ChangeAccount(arguments[0], options)::change);
    }

    private void change(ApplicationContext context) {
        var accounts = context.getBean(Accounts.class);
        var before = accounts.byName(username)
                .orElseThrow(() -> CannotStart.because("There is no account " + username + "."));
        var after = new AccountOptions(options).over(asItIs(before), context.getBean(Directory.class));
        var enabled = enabled(before);
        var password = options.values().containsKey("password") ? Secrets.password() : null;
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).executeWithoutResult(together -> {
            accounts.change(before, after, enabled);
            if (password != null) {
                accounts.setPassword(username, password, COMMAND);
            }
            context.getBean(JdbcClient.class)
                    .sql("delete from spring_session where principal_name = :username")
                    .param("username", username)
                    .update();
        });
        System.out.println("username: " + username);
        System.out.println("agency: " + after.agency().value());
        System.out.println(
                "roles: " + after.roles().stream().map(Role::name).sorted().collect(Collectors.joining(",")));
        System.out.println("functions: " + after.functions().stream().sorted().collect(Collectors.joining(",")));
        System.out.println("enabled: " + (enabled ? "yes" : "no"));
        if (password != null) {
            System.out.println("password: " + password);
        }
    }

    private boolean enabled(Account before) {
        try {
            return options.yes("enabled", before.enabled());
        } catch (IllegalArgumentException wrong) {
            throw CannotStart.because(wrong.getMessage() + ".", wrong);
        }
    }

    private static NewAccount asItIs(Account account) {
        return new NewAccount(
                account.username(),
                account.name(),
                account.roles(),
                account.functions(),
                account.agency(),
                account.language(),
                account.api(),
                account.mail());
    }
}
