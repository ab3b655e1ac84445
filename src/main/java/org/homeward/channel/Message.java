package org.homeward.channel;

import java.time.Instant;
import java.util.Map;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * A message of a case, in codes only.
 *
 * @param to null if it goes to every process of the case that waits for it
 * @param answers the id of the request that it answers
 * @param ended when it turned out that nobody can receive it any more
 * @param answerDue when the receiver's answer is due; null if the message asks for none
 * @param answerDueWithoutPause when it would be due without the pauses of the step that answers; null if it has none
 * @param answerPaused whether that step's clock stands still
 */
public record Message(
        long id,
        CaseNumber number,
        String name,
        AgencyCode from,
        @Nullable AgencyCode to,
        CountryCode fromCountry,
        @Nullable CountryCode toCountry,
        String fromInstance,
        @Nullable String receiverInstance,
        @Nullable Long answers,
        Map<String, Object> payload,
        Instant sent,
        @Nullable Instant delivered,
        @Nullable Instant ended,
        @Nullable Instant answerDue,
        @Nullable Instant answerDueWithoutPause,
        boolean answerPaused,
        @Nullable Instant answered) {

    /** Whether it crosses a border. */
    public boolean crossesBorder() {
        return toCountry != null && !toCountry.equals(fromCountry);
    }
}
