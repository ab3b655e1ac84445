package org.homeward.inbox.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.stream.Collectors;
import org.homeward.casefile.Draft;
import org.homeward.directory.Actor;
import org.homeward.directory.Speech;
import org.homeward.inbox.DraftDesk;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows the reader's draft: in the form, or as text to copy once the step is over. */
@Component
class DraftViews {

    private final DraftDesk drafts;
    private final Speech speech;
    private final ObjectMapper json;

    DraftViews(DraftDesk drafts, Speech speech, ObjectMapper json) {
        this.drafts = drafts;
        this.speech = speech;
        this.json = json;
    }

    /** The draft, or null if the reader has none. */
    @Nullable
    View of(StepId step, Actor actor, Locale language) {
        var say = speech.of(actor, language);
        return drafts.of(step, actor)
                .map(draft -> new View(
                        say.words("task.draft.of", say.fullDay(draft.savedAt()), say.time(draft.savedAt())),
                        scriptSafe(draft),
                        text(draft)))
                .orElse(null);
    }

    private String scriptSafe(Draft draft) {
        try {
            return json.writeValueAsString(draft.data()).replace("<", "\\u003c");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A draft can always be written");
        }
    }

    private static String text(Draft draft) {
        return draft.data().entrySet().stream()
                .filter(entry ->
                        entry.getValue() != null && !entry.getValue().toString().isEmpty())
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    /**
     * The draft on a page.
     *
     * @param title {@code Draft of Mon 7 Dec 2026, 16:30}
     * @param dataJson its fields, safe inside a script element
     * @param text its fields as lines to copy
     */
    record View(String title, String dataJson, String text) {}
}
