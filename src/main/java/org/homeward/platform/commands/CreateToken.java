package org.homeward.platform.commands;

import java.util.Set;
import org.homeward.directory.people.Account;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.ApiTokens;
import org.homeward.platform.CannotStart;
import org.homeward.platform.DataFolder;
import org.homeward.shared.WrongContent;
import org.springframework.context.ApplicationContext;

/**
 * The command {@code create-token USERNAME [--name TEXT]}: makes a token of the API for an account, on the running
 * instance's database or starting the database for it, and prints the token once.
 */
final class CreateToken {

    static final String COMMAND = "create-token";

    private final String username;

    private final String name;

    private CreateToken(String username, String name) {
        this.username = username;
        this.name = name;
    }

    static int run(DataFolder folder, String... arguments) {
        var options = CommandOptions.afterName(Set.of("name"), arguments);
        if (options.isEmpty()) {
            return CommandLine.wrongUse("Say for which account: create-token USERNAME [--name TEXT].");
        }
        var name = options.get().values().getOrDefault("name", COMMAND);
        return new CommandOnDatabase(folder, AccountsOnly.class).run(new CreateToken(arguments[0], name)::create);
    }

    private void create(ApplicationContext context) {
        var account = context.getBean(Accounts.class)
                .byName(username)
                .filter(Account::enabled)
                .orElseThrow(() -> CannotStart.because("There is no account " + username + " that may sign in."));
        if (!account.api()) {
            throw CannotStart.because("The account " + username + " isn't marked for use of the API.");
        }
        try {
            var fresh = context.getBean(ApiTokens.class).make(username, name, COMMAND);
            System.out.println("token: " + fresh.secret());
            System.out.println("expires: " + fresh.token().expires());
        } catch (WrongContent wrong) {
            throw CannotStart.because(
                    "The account has a token " + name + " already, or twenty others, or the name is longer than 60"
                            + " characters: choose another --name or revoke one on the page /account.",
                    wrong);
        }
    }
}
