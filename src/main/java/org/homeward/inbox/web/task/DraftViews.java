package org.homeward.inbox.web.task;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.casefile.drafts.Draft;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocales;
import org.homeward.engine.steps.FinishedStep;
import org.homeward.engine.steps.FormLibrary;
import org.homeward.engine.steps.OpenStep;
import org.homeward.inbox.StepDraftHandling;
import org.homeward.shared.JsonText;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Shows the reader's draft: in the form, or as text to copy once the step is over. */
@Component
class DraftViews {

    private final StepDraftHandling drafts;
    private final ReaderLocales speech;
    private final FormLibrary forms;
    private final PaperForm paper;
    private final JsonMapper json;

    DraftViews(StepDraftHandling drafts, ReaderLocales speech, FormLibrary forms, PaperForm paper, JsonMapper json) {
        this.forms = forms;
        this.paper = paper;
        this.drafts = drafts;
        this.speech = speech;
        this.json = json;
    }

    /** The draft of an open step, or null if the reader has none. */
    @Nullable
    View of(OpenStep step, Actor actor, Locale language) {
        return of(step.id(), answers -> Optional.of(forms.schema(step, language, answers)), actor, language);
    }

    /** The draft that is left of a step that is over, in the words of its form, or null if the reader has none. */
    @Nullable
    View left(FinishedStep over, Actor actor, Locale language) {
        return of(over.id(), answers -> forms.schema(over, language, answers), actor, language);
    }

    private @Nullable View of(
            StepId step, Function<Map<String, Object>, Optional<String>> schema, Actor actor, Locale language) {
        var say = speech.of(actor, language);
        return drafts.of(step, actor)
                .map(draft -> new View(
                        say.words("task.draft.of", say.fullDay(draft.savedAt()), say.time(draft.savedAt())),
                        draft.revision(),
                        say.words("task.draft.saved", say.time(draft.savedAt())),
                        scriptSafe(draft),
                        schema.apply(draft.data())
                                .map(form -> text(form, draft))
                                .orElse("")))
                .orElse(null);
    }

    private String scriptSafe(Draft draft) {
        return JsonText.written(json, draft.data()).replace("<", "\\u003c");
    }

    private String text(String schema, Draft draft) {
        return paper.of(schema, draft.data()).stream()
                .flatMap(DraftViews::answered)
                .collect(Collectors.joining("\n"));
    }

    /** A field with what was answered, in words; nothing for a field without an answer. */
    private static Stream<String> answered(PaperLine line) {
        var chosen = line.options().stream()
                .filter(PaperLine.Option::ticked)
                .map(PaperLine.Option::label)
                .collect(Collectors.joining(", "));
        var answer = line.options().isEmpty() ? line.value() : chosen;
        if (answer.isBlank()) {
            return Stream.empty();
        }
        return Stream.of(line.label().isBlank() ? answer : line.label() + ": " + answer);
    }

    /**
     * The draft on a page.
     *
     * @param title {@code Draft of Mon 7 Dec 2026, 16:30}
     * @param revision its state
     * @param saved {@code Saved 16:30}
     * @param dataJson its fields, safe inside a script element
     * @param text its fields in the words of the form, as lines to copy
     */
    record View(String title, String revision, String saved, String dataJson, String text) {}
}
