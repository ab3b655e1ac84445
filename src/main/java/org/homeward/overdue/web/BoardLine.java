package org.homeward.overdue.web;

import org.jspecify.annotations.Nullable;

/**
 * A line of the board as its reader sees it.
 *
 * @param id of the step that the form for many steps sends; null for a request
 * @param address of the step, where the reader may open it
 * @param caseAddress of the case, where the reader may open it
 * @param distance how late it is or how long it has
 * @param due the day, or since when it is asked
 * @param state {@code late}, {@code soon} or {@code plain}
 * @param holder whether somebody took it, null where that isn't told
 * @param dial the address that dials the telephone
 */
record BoardLine(
        @Nullable String id,
        String name,
        @Nullable String address,
        String number,
        @Nullable String caseAddress,
        String from,
        String to,
        boolean child,
        String stage,
        String distance,
        String due,
        String state,
        String desk,
        @Nullable String holder,
        @Nullable String phone,
        @Nullable String dial,
        String why) {}
