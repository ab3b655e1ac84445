package org.homeward.directory.people;

/**
 * An operator made an account, opened a closed one again, or changed what it is.
 *
 * @param account as it is now
 * @param what one of the three
 */
public record AccountCreatedOrChangedEvent(AccountInput account, String what) {

    public static final String MADE = "accountMade";
    public static final String ENABLED = "accountEnabled";
    public static final String CHANGED = "accountChanged";
}
