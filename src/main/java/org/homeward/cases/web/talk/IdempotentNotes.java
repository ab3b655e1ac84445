package org.homeward.cases.web.talk;

import java.util.Map;
import org.homeward.casefile.notes.Notes;
import org.homeward.cases.web.AnswersJson;
import org.homeward.directory.people.Actor;
import org.homeward.engine.Idempotency;
import org.homeward.engine.Idempotency.Answer;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.RequestParameters;
import org.homeward.shared.SentBodyReader;
import org.homeward.shared.SentBodyReader.WrongWord;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a note for page and API, once per key. Whether the case is there for the sender is asked first. */
@Component
class IdempotentNotes {

    private static final int CREATED = 201;

    private final Notes notes;
    private final Idempotency idempotency;
    private final AnswersJson json;
    private final SentBodyReader records;

    IdempotentNotes(Notes notes, Idempotency idempotency, AnswersJson json, SentBodyReader records) {
        this.notes = notes;
        this.idempotency = idempotency;
        this.json = json;
        this.records = records;
    }

    Answer write(CaseNumber number, Map<String, ?> given, @Nullable String key, Actor actor) {
        notes.place(number, null, actor);
        var note = records.read(NewNote.class, given);
        var step = RequestParameters.parameter("step", note.step(), StepId.class);
        var text = note.text();
        return idempotency.once(
                actor.username(),
                key,
                "note " + number + " " + json.written(given),
                () -> new Answer(
                        CREATED,
                        json.written(Map.of("id", notes.write(number, step, text == null ? "" : text, actor)))));
    }

    /**
     * A note as it was sent.
     *
     * @param step on which it is; null for the case
     */
    @WrongWord(WrongWord.NOT_GIVEN)
    record NewNote(@Nullable String step, @Nullable String text) {

        /** So that no log ever holds what was written. */
        @Override
        public String toString() {
            return "NewNote[" + step + "]";
        }
    }
}
