package org.homeward.shell.web.access;

import java.util.Set;
import org.homeward.directory.people.AccountInput;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Role;
import org.homeward.shared.AgencyCode;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The accounts that the shell's tests sign in with. */
public abstract class WithAccounts {

    static final String PASSWORD = "a-password-of-the-tests";

    @Autowired
    public MockMvc mvc;

    @Autowired
    public Accounts accounts;

    @BeforeEach
    public void accounts_exist() {
        create("shell-caseworker", Role.caseworker, true);
        create("shell-operator", Role.operator, true);
        create("shell-pages-only", Role.caseworker, false);
    }

    public final void create(String username, Role role, boolean api) {
        if (accounts.byName(username).isEmpty()) {
            accounts.create(
                    new AccountInput(
                            username, "Test person", Set.of(role), Set.of(), new AgencyCode("TH-DATIP"), "en", api),
                    PASSWORD);
        }
    }
}
