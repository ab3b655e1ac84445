package org.homeward.platform.commands;

import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.directory.Directory;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.ApiTokens;
import org.homeward.directory.people.CalendarAddresses;
import org.homeward.platform.RandomSecrets;
import org.homeward.platform.StartupException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The command {@code change-account}: closes an account and opens it again, gives it a new password, another agency, other roles and
 * functions. Its open sessions have to sign in again.
 */
record ChangeAccountCommand(
        AccountOptions options, @Nullable YesOrNo open, boolean newPassword) {

    static final String COMMAND = "change-account";

    void change(ApplicationContext context) {
        var changed = new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .execute(together -> inOne(context));
        System.out.println(changed);
    }

    /** The account as it is now. Everything that the log's chains have to wait for comes before the first entry. */
    private String inOne(ApplicationContext context) {
        var username = options.username();
        var accounts = context.getBean(Accounts.class);
        var tokens = context.getBean(ApiTokens.class);
        var addresses = context.getBean(CalendarAddresses.class);
        var before = accounts.held(username)
                .orElseThrow(() -> StartupException.because("There is no account " + username + "."));
        var after = options.over(before.given(), context.getBean(Directory.class));
        var enabled = open == null ? before.enabled() : open == YesOrNo.yes;
        var password = newPassword ? RandomSecrets.password() : null;
        accounts.change(before, after, enabled);
        if (password != null) {
            accounts.setPassword(username, password, COMMAND);
        }
        if (!enabled || !after.agency().equals(before.agency())) {
            tokens.revokeAll(before, COMMAND);
            addresses.over(accounts.actorOf(before), COMMAND);
        }
        context.getBean(JdbcClient.class)
                .sql("delete from spring_session where principal_name = :username")
                .param("username", username)
                .update();
        return "username: %s%nagency: %s%nroles: %s%nfunctions: %s%nenabled: %s%s"
                .formatted(
                        username,
                        after.agency().value(),
                        joined(after.roles()),
                        joined(after.functions()),
                        enabled ? "yes" : "no",
                        password == null ? "" : "%npassword: ".formatted() + password);
    }

    private static String joined(Set<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }
}
