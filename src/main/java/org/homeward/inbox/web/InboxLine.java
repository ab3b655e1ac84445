package org.homeward.inbox.web;

import org.jspecify.annotations.Nullable;

/**
 * A line of the inbox as it is shown.
 *
 * @param sub what else is known: the next talk, or since when it is open
 * @param holder who has it
 * @param openable whether the reader may open it
 * @param mine whether the reader has it
 * @param free whether nobody has it
 */
record InboxLine(
        String id,
        String name,
        String number,
        String stage,
        String from,
        String to,
        boolean child,
        boolean unrouted,
        DueLabel due,
        String sub,
        @Nullable String holder,
        boolean openable,
        boolean mine,
        boolean free) {}
