package org.homeward.studio.library;

import org.jspecify.annotations.Nullable;

/**
 * A procedure in the list.
 *
 * @param running cases in which it runs; null for the tables, which all cases use
 * @param late how many in a hundred of its open steps are late
 * @param reason why it was changed last, null if it came with the program
 * @param by who wrote and who published it
 * @param since since when its version is in force, in words
 */
record LibraryLine(
        String key,
        String name,
        String about,
        @Nullable Long running,
        int late,
        long version,
        String since,
        @Nullable String reason,
        @Nullable String by) {}
