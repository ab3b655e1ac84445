package org.homeward.casefile.linked;

import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;

/**
 * Somebody said that a parent and a child don't belong together. It parts nobody before another person, a supervisor, confirms it
 * (R21).
 *
 * @param user who said it
 */
public record CaseLinkEndRequestedEvent(LinkEndReason why, String user) {

    /** Whether it is for this person to confirm. */
    public boolean isConfirmedBy(Actor actor) {
        return actor.isAny(Role.supervisor) && !actor.username().equals(user);
    }
}
