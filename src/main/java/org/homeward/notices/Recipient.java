package org.homeward.notices;

import org.homeward.shared.AgencyCode;

/** A recipient of a notice. Addresses and languages are looked up when it is shown or sent. */
public sealed interface Recipient {

    static Recipient account(String username, AgencyCode agency) {
        return new Account(username, agency);
    }

    static Recipient mailbox(AgencyCode agency) {
        return new Mailbox(agency);
    }

    /** For whose work it is told. */
    AgencyCode agency();

    /**
     * A person: sees it in the program; a mail goes to the account's address, else to its agency's. A person who later works for another
     * agency doesn't see it any more.
     */
    record Account(String username, AgencyCode agency) implements Recipient {}

    /** An agency as such: by mail only. */
    record Mailbox(AgencyCode agency) implements Recipient {}
}
