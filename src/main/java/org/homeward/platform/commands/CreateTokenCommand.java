package org.homeward.platform.commands;

import org.homeward.directory.people.Account;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.ApiTokens;
import org.homeward.platform.StartupException;
import org.homeward.shared.InvalidContentException;
import org.springframework.context.ApplicationContext;

/** The command {@code create-token}: makes a token of the API for an account and prints it once. */
record CreateTokenCommand(String username, String name) {

    static final String COMMAND = "create-token";

    void create(ApplicationContext context) {
        var account = context.getBean(Accounts.class)
                .byName(username)
                .filter(Account::enabled)
                .orElseThrow(() -> StartupException.because("There is no account " + username + " that may sign in."));
        if (!account.api()) {
            throw StartupException.because("The account " + username + " isn't marked for use of the API.");
        }
        try {
            var fresh = context.getBean(ApiTokens.class).make(username, name, COMMAND);
            System.out.println("token: " + fresh.secret());
            System.out.println("expires: " + fresh.token().expires());
        } catch (InvalidContentException wrong) {
            throw StartupException.because(
                    "The account has a token " + name + " already, or twenty others, or the name is longer than 60"
                            + " characters: choose another --name or revoke one on the page /account.",
                    wrong);
        }
    }
}
