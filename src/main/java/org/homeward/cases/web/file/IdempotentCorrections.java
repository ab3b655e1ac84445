package org.homeward.cases.web.file;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.homeward.casefile.known.Corrections;
import org.homeward.casefile.known.Corrections.Outcome;
import org.homeward.casefile.known.NewCorrection;
import org.homeward.casefile.known.RequestedCorrections;
import org.homeward.cases.web.AnswersJson;
import org.homeward.directory.people.Actor;
import org.homeward.engine.Idempotency;
import org.homeward.engine.Idempotency.Answer;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records corrections, and the decisions on those that wait, for page and API, once per key. */
@Component
class IdempotentCorrections {

    static final int MADE = 201;
    static final int WAITS = 202;
    private static final int DONE = 204;

    private final Corrections corrections;
    private final RequestedCorrections asked;
    private final Idempotency idempotency;
    private final AnswersJson json;

    IdempotentCorrections(
            Corrections corrections, RequestedCorrections asked, Idempotency idempotency, AnswersJson json) {
        this.corrections = corrections;
        this.asked = asked;
        this.idempotency = idempotency;
        this.json = json;
    }

    /** Whether there is anything to correct for the reader is asked before what was sent is read. */
    void requireRunning(CaseNumber number, Actor actor) {
        corrections.requireRunning(number, actor);
    }

    Answer record(CaseNumber number, NewCorrection sent, @Nullable String key, Actor actor, Locale language) {
        return once(
                "correction " + number,
                sent,
                null,
                key,
                actor,
                () -> answer(corrections.correct(number, sent, actor, language)));
    }

    /** Asks the agency whose answer it is. */
    Answer ask(
            CaseNumber number,
            CorrectionInput.AskedCorrection sent,
            @Nullable String key,
            Actor actor,
            Locale language) {
        return once(
                "asked correction " + number,
                sent.correction(),
                sent.text(),
                key,
                actor,
                () -> answer(asked.ask(number, sent.correction(), sent.text(), actor, language)));
    }

    Answer agree(CaseNumber number, UUID id, @Nullable String key, Actor actor, Locale language) {
        return idempotency.once(
                actor.username(),
                key,
                "agreement " + id,
                () -> Answer.ofId(MADE, asked.agree(number, id, actor, language)));
    }

    Answer refuse(CaseNumber number, UUID id, @Nullable String key, Actor actor, Locale language) {
        return idempotency.once(actor.username(), key, "refusal " + id, () -> {
            asked.refuse(number, id, actor, language);
            return new Answer(DONE, "");
        });
    }

    private Answer once(
            String what,
            NewCorrection sent,
            @Nullable String words,
            @Nullable String key,
            Actor actor,
            Supplier<Answer> work) {
        var body = what + " " + sent.field() + " " + sent.how() + " " + sent.wish() + " " + sent.replaces() + " "
                + json.written(Arrays.asList(sent.value(), sent.reason(), words));
        return idempotency.once(actor.username(), key, body, work);
    }

    private Answer answer(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            return Answer.ofId(MADE, done.record());
        }
        var waits = (Outcome.Waits) outcome;
        var waitsFor = waits.waitsFor();
        var told = new LinkedHashMap<String, @Nullable Object>(Map.of("id", waits.id()));
        told.put("waitsFor", waitsFor == null ? null : waitsFor.value());
        return new Answer(WAITS, json.written(Collections.unmodifiableMap(told)));
    }
}
