package org.homeward.inbox.web.task;

import org.homeward.directory.people.Actor;
import org.homeward.shared.ActionNotAllowedException;
import org.jspecify.annotations.Nullable;

/**
 * Checks the account that a page belongs to: on a shared device a colleague may have signed in in another tab, and the words typed on this
 * page aren't theirs.
 */
final class PageAccountCheck {

    /** The header in which a page names the account that it was made for. */
    static final String HEADER = "Homeward-Account";

    private PageAccountCheck() {}

    static void require(@Nullable String account, Actor actor) {
        if (account != null && !account.equals(actor.username())) {
            throw ActionNotAllowedException.otherAccount();
        }
    }
}
