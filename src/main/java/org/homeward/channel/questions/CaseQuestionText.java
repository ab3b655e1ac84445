package org.homeward.channel.questions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * A question from a unit of one side to a unit of the other.
 *
 * @param message the message as which both sides wait for the answer
 * @param due until when an answer is wanted
 * @param ended when nobody waited any more: the case or somebody's part in it ended, or the share was taken back
 * @param recalled when the share was taken back
 * @param texts the question first, then answers and translations, as they came; as far as they were asked for
 */
public record CaseQuestionText(
        UUID id,
        long message,
        CaseNumber number,
        AgencyCode from,
        AgencyCode to,
        Instant asked,
        Instant due,
        @Nullable Instant answered,
        @Nullable Instant ended,
        @Nullable Instant recalled,
        List<QuestionText> texts) {

    public CaseQuestionText {
        texts = List.copyOf(texts);
    }

    CaseQuestionText with(List<QuestionText> read) {
        return new CaseQuestionText(id, message, number, from, to, asked, due, answered, ended, recalled, read);
    }

    /** Whether it waits for its answer. */
    public boolean waits() {
        return answered == null && ended == null && recalled == null;
    }

    /** Whether its answer is late at this moment. */
    public boolean lateAt(Instant now) {
        return waits() && due.isBefore(now);
    }

    AgencyCode otherEnd(AgencyCode agency) {
        return agency.equals(from) ? to : from;
    }
}
