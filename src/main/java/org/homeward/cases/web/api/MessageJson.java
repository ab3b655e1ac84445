package org.homeward.cases.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.homeward.cases.CaseMessage;
import org.jspecify.annotations.Nullable;

/** A message between agencies of a case. */
record MessageJson(
        long id,
        String name,
        @JsonUnwrapped Ends ends,
        @Nullable Long answers,
        Instant sent,
        @Nullable Instant delivered,
        @Nullable Instant answerDue,
        @Nullable Instant answerDueWithoutPause,
        boolean answerPaused,
        @Nullable Instant answered,
        @Nullable Instant ended) {

    static MessageJson of(CaseMessage message) {
        return new MessageJson(
                message.id(),
                message.name(),
                new Ends(
                        PartyInApi.agency(message.from()),
                        PartyInApi.agency(message.to()),
                        message.from().country().value(),
                        PartyInApi.country(message.to())),
                message.answers(),
                message.sent(),
                message.delivered(),
                message.answerDue(),
                message.answerDueWithoutPause(),
                message.answerPaused(),
                message.answered(),
                message.ended());
    }

    /** Who sent it, and to whom; an agency that isn't for the reader is null. */
    record Ends(
            @Nullable String fromAgency,
            @Nullable String toAgency,
            String fromCountry,
            @Nullable String toCountry) {}
}
