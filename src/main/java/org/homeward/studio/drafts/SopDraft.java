package org.homeward.studio.drafts;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.homeward.studio.Sop;
import org.jspecify.annotations.Nullable;

/**
 * A procedure on its way to its next version.
 *
 * @param baseVersion the version that it began from
 * @param offered whether it came with a newer program
 * @param reason why it was published, null until then
 * @param heldBy the account that writes in it now, null if nobody does
 * @param authors the accounts that changed it or took it over: none of them may publish it
 * @param version the version that it became, null until then
 * @param publishedBy the account that published it, null until then
 * @param revision how often it changed: whoever publishes it says which state of it they read
 */
public record SopDraft(
        DraftId id,
        Sop sop,
        int baseVersion,
        SopDraftState state,
        boolean offered,
        @Nullable String reason,
        @Nullable String heldBy,
        Set<String> authors,
        Instant changed,
        @Nullable Integer version,
        @Nullable String publishedBy,
        int revision) {

    public SopDraft {
        authors = Set.copyOf(new TreeSet<>(authors));
    }

    public boolean isAuthor(String username) {
        return authors.contains(username);
    }

    public boolean isHeldBy(String username) {
        return username.equals(heldBy);
    }
}
