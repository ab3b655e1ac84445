package org.homeward.casefile.known;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.homeward.casefile.DataClass;
import org.homeward.casefile.known.AnswerVersion.Giver;
import org.homeward.shared.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * A correction, as its reader may know it. The API tells it as it is, the page in words.
 *
 * @param id the number of the version that it made, or the own id of one that was asked for
 * @param answer the answer as it stands
 * @param by who wrote it
 * @param told the agencies that were told of it; those of the other side by their country alone
 * @param waitsFor the agency of whom a second person agrees, by a name that is for the reader; null if it doesn't wait
 * @param mayDecide whether the reader is such a person
 */
@JsonInclude(value = JsonInclude.Include.ALWAYS, content = JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"id", "state", "field", "label", "category", "at"})
public record CaseCorrection(
        String id,
        State state,
        @JsonIgnore AnswerForReader answer,
        @JsonUnwrapped Said said,
        Instant at,
        Giver by,
        List<Giver> told,
        @Nullable AgencyCode waitsFor,
        boolean mayDecide) {

    @JsonProperty
    public String field() {
        return answer.field();
    }

    @JsonProperty
    String label() {
        return answer.label();
    }

    @JsonProperty
    DataClass category() {
        return answer.category();
    }

    /** Whether it asks by words alone: whoever can, corrects the answer. */
    public boolean asksByWords() {
        return said.value() == null;
    }

    /**
     * The text of the correction.
     *
     * @param value the new answer; null for words alone
     * @param text the same in the reader's words
     * @param words for who is asked, or empty
     */
    @JsonInclude(value = JsonInclude.Include.ALWAYS, content = JsonInclude.Include.NON_NULL)
    public record Said(
            @Nullable Object value,
            String text,
            String words,
            @JsonProperty("atWhoseWish") CorrectionRequester wish,
            String reason) {}

    /** The state of the correction. */
    public enum State {
        done,
        waiting,
        agreed,
        refused,
        /** Another version came meanwhile. */
        outdated,
        caseEnded
    }
}
