package org.homeward.directory.people;

/** The rights of an account. The names are the codes of {@code accounts.csv}. */
public enum Role {
    caseworker,
    supervisor,
    processOwner,
    dataProtectionOfficer,
    researcher,
    administrator,
    operator
}
