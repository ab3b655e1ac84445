package org.homeward.cases;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import org.homeward.channel.Message;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * A message between agencies of a case, as one reader may see it. The API tells it as it is, the page in words.
 *
 * @param answers the id of the request that it answers
 * @param answerPaused whether the step that answers is paused; the answer is then due if the pause ends as planned
 * @param ended when it turned out that nobody can receive it any more
 */
@JsonPropertyOrder({"id", "name", "fromAgency", "toAgency", "fromCountry", "toCountry"})
public record CaseMessage(
        long id,
        String name,
        @JsonIgnore CaseParty from,
        @JsonIgnore @Nullable CaseParty to,
        @Nullable Long answers,
        Instant sent,
        @Nullable Instant delivered,
        @Nullable Instant answerDue,
        @Nullable Instant answerDueWithoutPause,
        boolean answerPaused,
        @Nullable Instant answered,
        @Nullable Instant ended) {

    static CaseMessage of(Message message, CaseParties.Known known) {
        return new CaseMessage(
                message.id(),
                message.name(),
                known.of(message.from()),
                known.party(message.to()),
                message.answers(),
                message.sent(),
                message.delivered(),
                message.answerDue(),
                message.answerDueWithoutPause(),
                message.answerPaused(),
                message.answered(),
                message.ended());
    }

    @JsonProperty
    @Nullable
    AgencyCode fromAgency() {
        return from.agency();
    }

    @JsonProperty
    @Nullable
    AgencyCode toAgency() {
        return to == null ? null : to.agency();
    }

    @JsonProperty
    CountryCode fromCountry() {
        return from.country();
    }

    @JsonProperty
    @Nullable
    CountryCode toCountry() {
        return to == null ? null : to.country();
    }

    /** Whether it is a request that waits for its answer. */
    public boolean waits() {
        return answerDue != null && answered == null && ended == null;
    }

    /** Whether its answer is late at this moment. */
    public boolean lateAt(Instant now) {
        return waits() && !answerPaused && answerDue != null && answerDue.isBefore(now);
    }
}
