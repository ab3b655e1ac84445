package org.homeward.studio.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A procedure in the list.
 *
 * @param running cases in which it runs; null for the tables, which all cases use
 * @param late how many in a hundred of its open steps are late
 * @param reason why it was changed last, null if it came with the program
 * @param by who wrote and who published it
 * @param drafts its drafts that are not over
 * @param since since when its version is in force, in words
 */
record ProcedureListEntry(
        String key,
        String name,
        String about,
        @Nullable Long running,
        int late,
        long version,
        String since,
        @Nullable String reason,
        @Nullable String by,
        List<DraftLine> drafts) {

    ProcedureListEntry {
        drafts = List.copyOf(drafts);
    }

    /**
     * A draft of it.
     *
     * @param version the version that it would become if it were published now
     * @param state {@code draft}, {@code inReview}, {@code offered}, or {@code own} for one that the reader writes
     * @param second whether the reader may be its second person
     * @param changed when it was changed last, in words
     */
    record DraftLine(String id, String sop, long version, String state, boolean second, String changed) {}
}
