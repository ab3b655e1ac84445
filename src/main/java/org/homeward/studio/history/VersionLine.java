package org.homeward.studio.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version in the list of a procedure's versions, and the last change in its heading.
 *
 * @param since when it was published, in words
 * @param authors who wrote it, empty if it came with the program
 * @param approver who published it, null if it came with the program
 * @param reason why it was published, null if it came with the program
 * @param inForce whether new cases begin with it
 * @param running cases that run on it
 * @param keeping cases that are not over and have it
 * @param objections what process owners have against it, with who and from where
 */
public record VersionLine(
        int version,
        String since,
        String authors,
        @Nullable String approver,
        @Nullable String reason,
        boolean inForce,
        long running,
        long keeping,
        List<String> objections) {}
