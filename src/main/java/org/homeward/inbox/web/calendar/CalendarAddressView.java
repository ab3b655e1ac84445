package org.homeward.inbox.web.calendar;

import org.jspecify.annotations.Nullable;

/**
 * The page about the own calendar address.
 *
 * @param fresh the whole address, once, right after it was made
 * @param state {@code none}, {@code live}, {@code over} or {@code expired}
 * @param lastRead the day, or null before the first reading
 */
record CalendarAddressView(
        @Nullable String fresh,
        String state,
        @Nullable String made,
        @Nullable String expires,
        @Nullable String lastRead,
        long days) {

    public boolean live() {
        return state.equals("live");
    }
}
