package org.homeward.directory.people;

/** What an account may do at all. The names are the codes of {@code accounts.csv}. */
public enum Role {
    caseworker,
    supervisor,
    processOwner,
    dataProtectionOfficer,
    researcher,
    administrator,
    operator
}
