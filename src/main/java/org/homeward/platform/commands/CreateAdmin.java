package org.homeward.platform.commands;

import java.util.Set;
import org.homeward.directory.Directory;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.NewAccount;
import org.homeward.directory.people.Role;
import org.homeward.platform.CannotStart;
import org.homeward.platform.DataFolder;
import org.homeward.platform.Secrets;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.MailAddress;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DuplicateKeyException;

/**
 * The command {@code create-admin [--username NAME] [--name TEXT] [--agency CODE] [--language CODE]
 * [--mail ADDRESS]}: makes an
 * administrator's account on the running instance's database, or starts the database for it, and prints the password once.
 */
final class CreateAdmin {

    private final CommandOptions options;

    private CreateAdmin(CommandOptions options) {
        this.options = options;
    }

    static int run(DataFolder folder, String... arguments) {
        var options = CommandOptions.of(Set.of("username", "name", "agency", "language", "mail"), arguments);
        if (options.isEmpty()) {
            return CommandLine.wrongUse(
                    "create-admin takes --username, --name, --agency, --language and --mail, each with a value.");
        }
        return new CommandOnDatabase(folder, AccountsOnly.class).run(new CreateAdmin(options.get())::create);
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
        var mail = options.text("mail", "");
        try {
            return new NewAccount(
                    options.text("username", "admin"),
                    options.text("name", "Administrator"),
                    Set.of(Role.administrator),
                    Set.of(),
                    new AgencyCode(options.text("agency", "TH-DATIP")),
                    options.text("language", "en"),
                    false,
                    mail.isEmpty() ? null : new MailAddress(mail));
        } catch (IllegalArgumentException e) {
            throw CannotStart.because(String.valueOf(e.getMessage()) + ".", e);
        }
    }
}
