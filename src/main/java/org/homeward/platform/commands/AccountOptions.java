package org.homeward.platform.commands;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.homeward.directory.Directory;
import org.homeward.directory.people.NewAccount;
import org.homeward.directory.people.Role;
import org.homeward.platform.CannotStart;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.MailAddress;
import org.jspecify.annotations.Nullable;

/** What the options of a command say of an account: who it is and what it may do. */
record AccountOptions(CommandOptions options) {

    /**
     * The account, as it is without the options where they say nothing.
     *
     * @throws CannotStart if an option's value can't be used, or if the agency has no such function
     */
    NewAccount over(NewAccount otherwise, Directory directory) {
        var account = account(otherwise);
        var agency = directory
                .agency(account.agency())
                .orElseThrow(() -> CannotStart.because(
                        "There is no agency " + account.agency().value() + " in the directory."));
        if (!agency.functions().containsAll(account.functions())) {
            throw CannotStart.because("The functions of " + agency.code().value() + " are "
                    + agency.functions().stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
        return account;
    }

    private NewAccount account(NewAccount otherwise) {
        var given = options.values();
        var roles = otherwise.roles().stream().map(Role::name).collect(Collectors.toSet());
        var mail = otherwise.mail();
        try {
            return new NewAccount(
                    options.text("username", otherwise.username()),
                    options.text("name", given.getOrDefault("username", otherwise.name())),
                    options.several("roles", roles).stream()
                            .map(AccountOptions::role)
                            .collect(Collectors.toSet()),
                    options.several("functions", otherwise.functions()),
                    new AgencyCode(options.text("agency", otherwise.agency().value())),
                    options.text("language", otherwise.language()),
                    options.yes("api", otherwise.api()),
                    mail(options.text("mail", mail == null ? "" : mail.value())));
        } catch (IllegalArgumentException e) {
            throw CannotStart.because(String.valueOf(e.getMessage()) + ".", e);
        }
    }

    private static @Nullable MailAddress mail(String typed) {
        return typed.isEmpty() ? null : new MailAddress(typed);
    }

    private static Role role(String code) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The roles are "
                        + Arrays.stream(Role.values()).map(Role::name).collect(Collectors.joining(", "))));
    }
}
