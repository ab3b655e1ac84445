package org.homeward.platform.commands;

import static java.util.Objects.requireNonNullElse;

import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.directory.Directory;
import org.homeward.directory.people.AccountInput;
import org.homeward.directory.people.Role;
import org.homeward.platform.StartupException;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.MailAddress;
import org.jspecify.annotations.Nullable;

/** The options of a command about an account: its person and its rights; null is an option that the command doesn't name. */
record AccountOptions(
        String username,
        @Nullable String agency,
        @Nullable Set<Role> roles,
        @Nullable Set<String> functions,
        @Nullable YesOrNo api,
        PersonOptions person) {

    /**
     * The account, as it is without the options where they say nothing.
     *
     * @throws StartupException if an option's value can't be used, or if the agency has no such function
     */
    AccountInput over(AccountInput otherwise, Directory directory) {
        var account = account(otherwise);
        var agency = directory
                .agency(account.agency())
                .orElseThrow(() -> StartupException.because(
                        "There is no agency " + account.agency().value() + " in the directory."));
        if (!agency.functions().containsAll(account.functions())) {
            throw StartupException.because("The functions of " + agency.code().value() + " are "
                    + agency.functions().stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
        return account;
    }

    private AccountInput account(AccountInput otherwise) {
        try {
            return new AccountInput(
                    username,
                    requireNonNullElse(
                            person.name, username.equals(otherwise.username()) ? otherwise.name() : username),
                    requireNonNullElse(roles, otherwise.roles()),
                    functions == null ? otherwise.functions() : named(functions),
                    agency == null ? otherwise.agency() : new AgencyCode(agency),
                    requireNonNullElse(person.language, otherwise.language()),
                    api == null ? otherwise.api() : api == YesOrNo.yes,
                    person.mail == null ? otherwise.mail() : mail(person.mail));
        } catch (IllegalArgumentException e) {
            throw StartupException.because(String.valueOf(e.getMessage()) + ".", e);
        }
    }

    /** An empty text names none. */
    private static Set<String> named(Set<String> functions) {
        return functions.stream().filter(name -> !name.isEmpty()).collect(Collectors.toSet());
    }

    private static @Nullable MailAddress mail(String typed) {
        return typed.isEmpty() ? null : new MailAddress(typed);
    }
}
