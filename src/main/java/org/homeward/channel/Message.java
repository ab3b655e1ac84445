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
 * @param answers the id of the request that it answers
 * @param ended when it turned out that nobody can receive it any more
 */
public record Message(
        long id,
        CaseNumber number,
        String name,
        Ends ends,
        String fromInstance,
        @Nullable String receiverInstance,
        @Nullable Long answers,
        Map<String, Object> payload,
        Instant sent,
        @Nullable Instant delivered,
        @Nullable Instant ended,
        Answer answer) {

    /** Whether it crosses a border. */
    public boolean crossesBorder() {
        return toCountry() != null && !fromCountry().equals(toCountry());
    }

    /** The name by which its words are found: a person's question or answer is called alike in each stage. */
    public static String wordOf(String name) {
        var last = name.substring(name.lastIndexOf('.') + 1);
        return last.equals(QuestionsAcrossBorder.QUESTION) || last.equals(QuestionsAcrossBorder.ANSWER) ? last : name;
    }

    public AgencyCode from() {
        return ends.from();
    }

    public @Nullable AgencyCode to() {
        return ends.to();
    }

    public CountryCode fromCountry() {
        return ends.fromCountry();
    }

    public @Nullable CountryCode toCountry() {
        return ends.toCountry();
    }

    public @Nullable Instant answerDue() {
        return answer.due();
    }

    public @Nullable Instant answerDueWithoutPause() {
        return answer.dueWithoutPause();
    }

    public boolean answerPaused() {
        return answer.paused();
    }

    public @Nullable Instant answered() {
        return answer.at();
    }

    /**
     * Between whom it goes.
     *
     * @param to null if it goes to every process of the case that waits for it
     */
    public record Ends(
            AgencyCode from,
            @Nullable AgencyCode to,
            CountryCode fromCountry,
            @Nullable CountryCode toCountry) {}

    /**
     * The answer that it asks for.
     *
     * @param due when it is due; null if the message asks for none
     * @param dueWithoutPause when it would be due without the pauses of the step that answers; null if it has none
     * @param paused whether that step's clock stands still
     * @param at when it was given
     */
    public record Answer(
            @Nullable Instant due,
            @Nullable Instant dueWithoutPause,
            boolean paused,
            @Nullable Instant at) {}
}
