package org.homeward.inbox.web.task;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page after a hand-in: what it led to.
 *
 * @param opensCase whether the reader's agency takes part in the case
 * @param steps what is open now at the reader's side
 * @param sent what went to the other country
 * @param ended how the case ended, or null
 */
record DoneView(
        String id,
        String name,
        String number,
        boolean opensCase,
        List<Ahead> steps,
        List<Ahead> sent,
        @Nullable String ended) {

    /** A step or request: its name, at whose desk, until when. */
    record Ahead(String name, String desk, String due) {}
}
