package org.homeward.cases.web.file;

import java.util.Arrays;
import java.util.Locale;
import org.homeward.casefile.known.Corrections;
import org.homeward.casefile.known.NewCorrection;
import org.homeward.cases.web.AnswersJson;
import org.homeward.directory.people.Actor;
import org.homeward.engine.Idempotency;
import org.homeward.engine.Idempotency.Answer;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records a correction for page and API, once per key. */
@Component
class RecordedCorrections {

    private static final int MADE = 201;

    private final Corrections corrections;
    private final Idempotency idempotency;
    private final AnswersJson json;

    RecordedCorrections(Corrections corrections, Idempotency idempotency, AnswersJson json) {
        this.corrections = corrections;
        this.idempotency = idempotency;
        this.json = json;
    }

    /** Whether there is anything to correct for the reader is asked before what was sent is read. */
    void requireRunning(CaseNumber number, Actor actor) {
        corrections.requireRunning(number, actor);
    }

    Answer record(CaseNumber number, NewCorrection asked, @Nullable String key, Actor actor, Locale language) {
        var body = "correction " + number + " " + asked.field() + " " + asked.wish() + " " + asked.replaces() + " "
                + json.written(Arrays.asList(asked.value(), asked.reason()));
        return idempotency.once(
                actor.username(),
                key,
                body,
                () -> Answer.ofId(MADE, corrections.correct(number, asked, actor, language)));
    }
}
