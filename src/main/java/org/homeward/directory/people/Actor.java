package org.homeward.directory.people;

import java.util.Locale;
import java.util.Set;
import org.homeward.shared.ActionNotAllowedException;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;

/**
 * The person or program that is signed in.
 *
 * @param username the account's name, an opaque one in logs
 * @param name the name shown on pages
 * @param functions the agency's functions that this person holds (columns of the access matrix)
 * @param language the reader's language, one of the seven
 * @param api whether the account may use the JSON API
 */
public record Actor(
        String username,
        String name,
        Set<Role> roles,
        Set<String> functions,
        AgencyCode agency,
        CountryCode country,
        Locale language,
        boolean api) {

    public Actor {
        roles = Set.copyOf(roles);
        functions = Set.copyOf(functions);
    }

    /** Throws {@link ActionNotAllowedException} unless this person has one of the roles. */
    public void requireAny(Role... wanted) {
        if (!isAny(wanted)) {
            throw ActionNotAllowedException.role();
        }
    }

    /** Whether this person has one of the roles. */
    public boolean isAny(Role... wanted) {
        for (var role : wanted) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
