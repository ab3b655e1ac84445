package org.homeward.directory.people;

import java.time.Instant;
import java.util.Set;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.MailAddress;
import org.jspecify.annotations.Nullable;

/**
 * A person's account. The person whose case it is never has one.
 *
 * @param mail where the person is reached by mail, or null
 */
public record Account(
        String username,
        String passwordHash,
        String name,
        Set<Role> roles,
        Set<String> functions,
        AgencyCode agency,
        String language,
        boolean api,
        boolean enabled,
        Instant created,
        @Nullable MailAddress mail) {

    public Account {
        roles = Set.copyOf(roles);
        functions = Set.copyOf(functions);
    }

    /** The data that the account was given. */
    public AccountInput given() {
        return new AccountInput(username, name, roles, functions, agency, language, api, mail);
    }

    @Override
    public String toString() {
        return "Account[" + username + "]";
    }
}
