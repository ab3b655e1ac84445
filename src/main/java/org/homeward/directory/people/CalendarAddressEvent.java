package org.homeward.directory.people;

import java.util.UUID;
import org.homeward.shared.AgencyCode;

/**
 * Something happened to a calendar address of an account.
 *
 * @param by the account itself, or a command
 */
public record CalendarAddressEvent(UUID address, String account, AgencyCode agency, What what, String by) {

    /** The kinds of events. */
    public enum What {
        made,
        revoked,
        /** The account's agency, roles or functions changed, or it was disabled. */
        over,
        /** A calendar program read it, for the first time on a day. */
        read
    }
}
