package org.homeward.cases;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homeward.casefile.DataClass;
import org.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * A question of a case, as one reader may see it. The API tells it as it is, the page in words.
 *
 * @param ours whether the reader's agency asked
 * @param state {@code recalled}, {@code answered}, {@code ended}, {@code late} or {@code waits}
 * @param answers oldest first
 * @param writes the classes of which the reader may write to the other unit; none where nothing can be written any more
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CaseQuestion(
        UUID id,
        @JsonUnwrapped Units units,
        boolean ours,
        @JsonUnwrapped Dates dates,
        String state,
        Text question,
        List<Text> answers,
        @JsonIgnore List<DataClass> writes) {

    public CaseQuestion {
        answers = List.copyOf(answers);
        writes = List.copyOf(writes);
    }

    /** Who asked whom, as far as the reader may know the units. */
    public record Units(
            @JsonIgnore CaseParty from, @JsonIgnore CaseParty to) {

        @JsonProperty
        CountryCode fromCountry() {
            return from.country();
        }

        @JsonProperty
        CountryCode toCountry() {
            return to.country();
        }
    }

    /**
     * Its dates.
     *
     * @param answerBy until when an answer is wanted
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Dates(
            Instant asked, Instant answerBy, @Nullable Instant answered) {}

    /**
     * A text and its translations.
     *
     * @param by who wrote it
     * @param own whether the reader's agency did
     * @param text null if it isn't for the reader
     * @param read when the other side read it first
     * @param translations how somebody put it into other languages, oldest first
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonPropertyOrder({"id", "country"})
    public record Text(
            UUID id,
            @JsonIgnore CaseParty by,
            @JsonIgnore boolean own,
            DataClass category,
            String language,
            @Nullable String text,
            Instant at,
            @Nullable Instant read,
            List<Text> translations) {

        @JsonProperty
        CountryCode country() {
            return by.country();
        }

        /** So that no log ever holds what was written. */
        @Override
        public String toString() {
            return "Text[" + id + "]";
        }
    }
}
