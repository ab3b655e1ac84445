package org.homeward.cases;

import java.time.Instant;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A line of the case list, as the reader's agency may see it.
 *
 * @param corridor null, and no child's, for who sees one step alone, or saw it
 * @param nextDue when the next open step of the reader's side is due
 * @param late whether a step of the reader's side is late; steps that wait for the person never are (R2)
 * @param left when the agency's part ended; stage and dates stand still there
 * @param returnEnded how the return ended, for the host's agencies while they take part; null if it didn't
 * @param endedHow how the journey ended; null while it goes on, and for an agency whose part ended before
 */
public record ListedCase(
        CaseNumber number,
        @Nullable Corridor corridor,
        boolean child,
        @Nullable Stage stage,
        Instant opened,
        @Nullable Instant nextDue,
        boolean late,
        @Nullable Instant left,
        @Nullable String returnEnded,
        @Nullable String endedHow) {}
