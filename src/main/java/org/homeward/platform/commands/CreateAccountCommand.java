package org.homeward.platform.commands;

import java.util.Set;
import org.homeward.directory.Directory;
import org.homeward.directory.PackagedRoles;
import org.homeward.directory.people.AccountCreatedOrChangedEvent;
import org.homeward.directory.people.AccountInput;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Role;
import org.homeward.platform.RandomSecrets;
import org.homeward.platform.StartupException;
import org.homeward.shared.AgencyCode;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The commands {@code create-admin} and {@code create-account}: make an account and print its password once. */
record CreateAccountCommand(AccountOptions options) {

    static final String COMMAND = "create-account";
    static final String ADMIN = "create-admin";

    static final String FIRST_AGENCY = PackagedRoles.firstHolder("focal-point");

    private static final AccountInput FIRST = new AccountInput(
            "admin", "Administrator", Set.of(Role.administrator), Set.of(), new AgencyCode(FIRST_AGENCY), "en", false);

    void create(ApplicationContext context) {
        var account = options.over(FIRST, context.getBean(Directory.class));
        var password = RandomSecrets.password();
        try {
            new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                    .executeWithoutResult(together -> {
                        context.getBean(Accounts.class).create(account, password);
                        context.publishEvent(
                                new AccountCreatedOrChangedEvent(account, AccountCreatedOrChangedEvent.MADE));
                    });
        } catch (DuplicateKeyException e) {
            throw StartupException.because(
                    "There is already an account " + account.username() + ": choose another --username.");
        }
        System.out.println("username: " + account.username());
        System.out.println("password: " + password);
    }
}
