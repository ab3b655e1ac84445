package org.homeward.overdue.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the board as its reader sees it.
 *
 * @param id of the step that the form for many steps sends; null where the reader may not act on it
 * @param whose whose it is then, in a word; null for the own agency's
 * @param address of the step, where the reader may open it
 * @param stage null where no mark of its case is for the reader
 */
record BoardLine(
        @Nullable String id,
        @Nullable String whose,
        String name,
        @Nullable String address,
        CaseHead head,
        @Nullable String stage,
        Lateness lateness,
        Holder at,
        String why,
        @Nullable Rungs told) {

    /**
     * The case.
     *
     * @param caseAddress where the reader may open it
     * @param fromTo its two countries; null where no mark of it is for the reader
     */
    record CaseHead(
            String number,
            @Nullable String caseAddress,
            @Nullable String fromTo,
            boolean child) {}

    /**
     * How late it is.
     *
     * @param distance how late it is or how long it has
     * @param due the day, or since when it is asked
     * @param state {@code late}, {@code soon} or {@code plain}
     */
    record Lateness(String distance, String due, String state) {}

    /**
     * Who has it, and how to call them.
     *
     * @param holder whether somebody took it, null where that isn't told
     * @param dial the address that dials the telephone
     */
    record Holder(
            String desk,
            @Nullable String holder,
            @Nullable String phone,
            @Nullable String dial) {}

    /**
     * Who was told so far.
     *
     * @param walked for each level from the due date on whether somebody was told
     * @param words the same in words
     * @param last whom the last one told and when, or what was answered
     */
    record Rungs(
            List<Boolean> walked, String words, @Nullable String last) {}
}
