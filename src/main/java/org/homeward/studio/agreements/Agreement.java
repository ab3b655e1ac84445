package org.homeward.studio.agreements;

import org.homeward.directory.people.Account;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CountryCode;

/** A process owner who stands behind a draft as it is: asked for its review, agreed, or publishes it. */
record Agreement(String username, CountryCode country) {

    static Agreement of(Actor owner) {
        return new Agreement(owner.username(), owner.country());
    }

    static Agreement of(Account owner) {
        return new Agreement(owner.username(), owner.agency().country());
    }
}
