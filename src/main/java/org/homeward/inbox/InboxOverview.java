package org.homeward.inbox;

import java.util.List;
import org.homeward.channel.lines.StepLine;
import org.jspecify.annotations.Nullable;

/**
 * The open steps on the inbox page.
 *
 * @param talks the reader's steps in which the next talk with the person is today or was before, the earliest first; they come
 *     on a list's first page and on no other
 * @param back the steps of the list that came back because the other side asked for changes, by due date; they stand on top of its first
 *     page and on no other
 * @param begun the steps in which the reader has begun to write without having them, by due date; with the whole list of what the
 *     reader has
 * @param urgent the step to do next of those that nobody has, for whom has none and sees the whole list; else null
 */
public record InboxOverview(
        InboxCounts counts,
        InboxListResult page,
        List<StepLine> talks,
        List<StepLine> back,
        List<StepLine> begun,
        @Nullable StepLine urgent) {}
