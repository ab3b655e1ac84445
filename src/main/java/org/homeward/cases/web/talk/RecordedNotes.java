package org.homeward.cases.web.talk;

import java.util.Map;
import org.homeward.casefile.notes.Notes;
import org.homeward.cases.web.AnswersJson;
import org.homeward.directory.people.Actor;
import org.homeward.engine.Idempotency;
import org.homeward.engine.Idempotency.Answer;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.RequestWords;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a note for page and API, once per key. Whether the case is there for the sender is asked first. */
@Component
class RecordedNotes {

    private static final int CREATED = 201;

    private final Notes notes;
    private final Idempotency idempotency;
    private final AnswersJson json;

    RecordedNotes(Notes notes, Idempotency idempotency, AnswersJson json) {
        this.notes = notes;
        this.idempotency = idempotency;
        this.json = json;
    }

    Answer write(CaseNumber number, Map<String, ?> given, @Nullable String key, Actor actor) {
        notes.place(number, null, actor);
        var step = RequestWords.parameter("step", text(given, "step"), StepId.class);
        var text = text(given, "text");
        return idempotency.once(
                actor.username(),
                key,
                "note " + number + " " + json.written(given),
                () -> new Answer(
                        CREATED,
                        json.written(Map.of("id", notes.write(number, step, text == null ? "" : text, actor)))));
    }

    private static @Nullable String text(Map<String, ?> given, String field) {
        return given.get(field) instanceof String text ? text : null;
    }
}
