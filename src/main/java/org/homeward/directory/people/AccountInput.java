package org.homeward.directory.people;

import java.util.Set;
import java.util.regex.Pattern;
import org.homeward.directory.UsedLanguages;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.MailAddress;
import org.jspecify.annotations.Nullable;

/**
 * The data of an account to be made, without its password.
 *
 * @param mail where the person is reached by mail, or null
 */
public record AccountInput(
        String username,
        String name,
        Set<Role> roles,
        Set<String> functions,
        AgencyCode agency,
        String language,
        boolean api,
        @Nullable MailAddress mail) {

    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9.-]{1,39}");

    public AccountInput {
        roles = Set.copyOf(roles);
        functions = Set.copyOf(functions);
        if (!canBeUsername(username)) {
            throw new IllegalArgumentException("A user name is 2 to 40 small letters, digits, dots or hyphens");
        }
        if (name.isBlank() || roles.isEmpty()) {
            throw new IllegalArgumentException("An account needs a name and a role");
        }
        checkLanguage(language);
    }

    /** An account without a mail address. */
    public AccountInput(
            String username,
            String name,
            Set<Role> roles,
            Set<String> functions,
            AgencyCode agency,
            String language,
            boolean api) {
        this(username, name, roles, functions, agency, language, api, null);
    }

    /** Whether an account could have this name. */
    public static boolean canBeUsername(String text) {
        return USERNAME.matcher(text).matches();
    }

    static void checkLanguage(String language) {
        if (!UsedLanguages.of(UsedLanguages.Use.written).contains(language)) {
            throw new IllegalArgumentException("An account's language is one of the list");
        }
    }
}
