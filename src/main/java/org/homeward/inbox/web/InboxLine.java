package org.homeward.inbox.web;

import org.jspecify.annotations.Nullable;

/**
 * A line of the inbox as it is shown.
 *
 * @param marks null for a step that stands alone
 * @param sub what else is known: the next talk, or since when it is open
 * @param draft when the reader saved what they have begun to write in it, or null
 */
record InboxLine(
        String id,
        String name,
        String number,
        @Nullable Marks marks,
        boolean unrouted,
        DueLabel due,
        String sub,
        @Nullable String draft,
        Holding holding) {

    /**
     * What is said of its case.
     *
     * @param from the host country
     * @param to the country of origin
     */
    record Marks(String stage, String from, String to, boolean child) {}

    /**
     * At whose desk it lies.
     *
     * @param holder who has it
     * @param openable whether the reader may open it
     * @param mine whether the reader has it
     * @param free whether nobody has it
     */
    record Holding(@Nullable String holder, boolean openable, boolean mine, boolean free) {}
}
