package org.homeward.studio.drafts;

import java.time.Instant;
import java.util.List;
import org.homeward.studio.Sop;
import org.jspecify.annotations.Nullable;

/**
 * A published version of a procedure.
 *
 * @param version counted from 1, as the engine counts its deployments
 * @param draft the draft that it was, null if it came with the program
 * @param published when, null if it came with the program
 * @param authors who wrote it; none if it came with the program
 * @param approver who published it, null if it came with the program
 * @param reason why, null if it came with the program
 * @param inForce whether new cases begin with it; else it is retired
 */
public record SopVersion(
        Sop sop,
        int version,
        @Nullable DraftId draft,
        @Nullable Instant published,
        List<String> authors,
        @Nullable String approver,
        @Nullable String reason,
        boolean inForce) {

    public SopVersion {
        authors = List.copyOf(authors);
    }
}
