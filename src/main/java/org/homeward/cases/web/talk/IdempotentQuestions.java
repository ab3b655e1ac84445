package org.homeward.cases.web.talk;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.homeward.cases.web.AnswersJson;
import org.homeward.channel.questions.QuestionHandling;
import org.homeward.channel.questions.QuestionReader;
import org.homeward.directory.people.Actor;
import org.homeward.engine.Idempotency;
import org.homeward.engine.Idempotency.Answer;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.SentBodyReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes questions, answers and translations for page and API, once per key. Whether the case is there for the sender is asked
 * before what was sent is looked at.
 */
@Component
class IdempotentQuestions {

    private static final int CREATED = 201;

    private final QuestionReader questions;
    private final QuestionHandling desk;
    private final Idempotency idempotency;
    private final AnswersJson json;
    private final SentBodyReader records;

    IdempotentQuestions(
            QuestionReader questions,
            QuestionHandling desk,
            Idempotency idempotency,
            AnswersJson json,
            SentBodyReader records) {
        this.records = records;
        this.questions = questions;
        this.desk = desk;
        this.idempotency = idempotency;
        this.json = json;
    }

    Answer ask(CaseNumber number, Map<String, ?> given, @Nullable String key, Actor actor) {
        questions.asking(number, actor);
        var sent = CrossBorderTextInput.NewQuestion.read(records, given, actor);
        return once("question " + number, given, key, actor, () -> desk.ask(number, sent.words(), sent.by(), actor));
    }

    Answer answer(CaseNumber number, UUID id, Map<String, ?> given, @Nullable String key, Actor actor) {
        questions.required(number, id, actor);
        var text = records.read(CrossBorderTextInput.class, CrossBorderTextInput.inLanguage(given, actor))
                .read();
        return once("answer " + id, given, key, actor, () -> desk.answer(number, id, text, actor));
    }

    Answer translate(CaseNumber number, UUID id, Map<String, ?> given, @Nullable String key, Actor actor) {
        questions.required(number, id, actor);
        var sent = records.read(CrossBorderTextInput.NewTranslation.class, given);
        return once(
                "translation " + id,
                given,
                key,
                actor,
                () -> desk.translate(number, id, sent.original(), sent.language(), sent.text(), actor));
    }

    private Answer once(String what, Map<String, ?> given, @Nullable String key, Actor actor, Supplier<UUID> work) {
        return idempotency.once(
                actor.username(),
                key,
                what + " " + json.written(given),
                () -> new Answer(CREATED, json.written(Map.of("id", work.get()))));
    }
}
