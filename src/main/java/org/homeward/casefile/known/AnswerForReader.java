package org.homeward.casefile.known;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.homeward.casefile.DataClass;
import org.homeward.casefile.known.AnswerWithVersions.Right;
import org.homeward.engine.steps.FinishedStep;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An answer in its reader's words. The API tells it as it is, the page says beside it who gave it.
 *
 * @param label what the question is called
 * @param part the question in the form in which the newest version was answered
 * @param versions the newest first; never none
 */
@JsonInclude(value = JsonInclude.Include.ALWAYS, content = JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"id", "category", "field", "label", "told", "correctable", "versions"})
public record AnswerForReader(
        @JsonIgnore AnswerWithVersions answer,
        String label,
        @JsonIgnore JsonNode part,
        List<Version> versions) {

    public AnswerForReader {
        versions = List.copyOf(versions);
    }

    /** The newest version's number: a correction may name it, so that it replaces no other. */
    @JsonProperty
    public long id() {
        return newest().known().id();
    }

    @JsonProperty
    public DataClass category() {
        return answer.field().category();
    }

    @JsonProperty
    public String field() {
        return answer.field().key();
    }

    @JsonProperty
    @JsonUnwrapped
    Told told() {
        return newest().told();
    }

    /** Whether it is the reader's agency's; another's that protects the person may be made stricter all the same. */
    @JsonProperty
    boolean correctable() {
        return answer.right() == Right.own;
    }

    public Version newest() {
        return versions.get(0);
    }

    public List<Version> earlier() {
        return versions.subList(1, versions.size());
    }

    /**
     * A version in words.
     *
     * @param step in which it was given, for readers of the same side; null outside of one
     */
    @JsonInclude(value = JsonInclude.Include.ALWAYS, content = JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"told", "correction"})
    public record Version(
            @JsonIgnore AnswerVersion known,
            @JsonUnwrapped Told told,
            @JsonIgnore @Nullable FinishedStep step) {

        public String text() {
            return told.text();
        }

        /** Why it took the place of the one before. */
        @JsonProperty
        AnswerVersion.@Nullable Correction correction() {
            return known.correction();
        }
    }

    /**
     * What is told of a version.
     *
     * @param at when it was given; of the other side's the day on which it was sent
     * @param agency null for the other side's, and for a shelter whose name isn't for the reader
     * @param step the key of the step; null outside of one and for the other side's
     */
    @JsonInclude(value = JsonInclude.Include.ALWAYS, content = JsonInclude.Include.NON_NULL)
    public record Told(
            Object value,
            String text,
            String at,
            CountryCode country,
            @Nullable AgencyCode agency,
            @Nullable String step) {

        /** So that no log ever holds what was answered. */
        @Override
        public String toString() {
            return "Told";
        }
    }
}
