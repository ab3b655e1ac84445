package org.homeward.casefile.known;

import java.util.List;
import org.homeward.engine.steps.FinishedStep;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An answer in its reader's words.
 *
 * @param label what the question is called
 * @param part the question in the form in which the newest version was answered
 * @param versions the newest first; never none
 */
public record FiledAnswer(AnswerWithVersions answer, String label, JsonNode part, List<Version> versions) {

    public FiledAnswer {
        versions = List.copyOf(versions);
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
    public record Version(
            AnswerVersion known, String text, @Nullable FinishedStep step) {}
}
