package org.homeward.studio;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.directory.people.AccountNames;
import org.homeward.directory.people.Accounts;
import org.springframework.stereotype.Component;

/** The names of the people who write and publish procedures, by their accounts. */
@Component
public class OwnerNames {

    private final Accounts accounts;
    private final AccountNames people;

    OwnerNames(Accounts accounts, AccountNames people) {
        this.accounts = accounts;
        this.people = people;
    }

    /** The names by account; one that is no more isn't there. */
    public Map<String, String> of(Collection<String> owners, Locale language) {
        var names = accounts.names(owners);
        names.replaceAll((account, name) -> people.of(account, name, language));
        return names;
    }

    /** The names in one line, in the order of the accounts. */
    public String together(Collection<String> owners, Locale language) {
        var names = of(owners, language);
        return owners.stream()
                .sorted()
                .map(owner -> names.getOrDefault(owner, owner))
                .collect(Collectors.joining(", "));
    }
}
