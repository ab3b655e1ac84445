package org.homeward.deadlines.ladder;

import org.homeward.notices.AgencyStaffRecipients;
import org.homeward.notices.Recipient;
import org.homeward.shared.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a rung tells.
 *
 * @param username null: the agency, by its mailbox
 * @param away whether the person isn't at work: then a mail goes to the deputy only
 */
record LadderRecipient(@Nullable String username, AgencyCode agency, boolean away) {

    static LadderRecipient of(AgencyStaffRecipients.Person person) {
        return new LadderRecipient(person.username(), person.agency(), person.away());
    }

    /** The same for each notice to them. */
    String key() {
        return username == null ? "mailbox:" + agency : username;
    }

    Recipient recipient() {
        return username == null ? Recipient.mailbox(agency) : Recipient.account(username, agency);
    }
}
