package org.homeward.platform;

import org.homeward.directory.people.Accounts;
import org.springframework.stereotype.Component;

/** Says how to make the first account while there is none: until then nobody can sign in. */
@Component
final class FirstAccountHint implements ReadyNote {

    private final Accounts accounts;

    FirstAccountHint(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String text() {
        return accounts.isEmpty()
                ? "There is no account yet: make the first one with \"java -jar homeward.jar create-admin\"."
                : "";
    }
}
