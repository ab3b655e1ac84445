package org.homeward.cases.web.talk;

import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.homeward.casefile.DataClass;
import org.homeward.cases.CaseQuestion;
import org.homeward.cases.CaseQuestions;
import org.homeward.cases.web.api.ListJson;
import org.homeward.directory.people.Actor;
import org.homeward.engine.Idempotency.Answer;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.SentBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Questions to the unit on the other side of a case, their answers and translations. */
@RestController
@RequestMapping(path = "/api/v1/cases/{number}/questions", produces = MediaType.APPLICATION_JSON_VALUE)
class QuestionsApi {

    private final CaseQuestions questions;
    private final IdempotentQuestions recorded;

    QuestionsApi(CaseQuestions questions, IdempotentQuestions recorded) {
        this.questions = questions;
        this.recorded = recorded;
    }

    @GetMapping
    ListJson<CaseQuestion> list(
            @PathVariable CaseNumber number,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        return ListJson.page(questions.of(number, actor), after, limit);
    }

    @PostMapping
    ResponseEntity<String> ask(
            @PathVariable CaseNumber number,
            @RequestBody SentBody<CrossBorderTextInput.NewQuestion> body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        return created(recorded.ask(number, text(body), key, actor));
    }

    @GetMapping("/{id}")
    CaseQuestion one(@PathVariable CaseNumber number, @PathVariable UUID id, Actor actor) {
        return questions.one(number, id, actor);
    }

    @GetMapping("/{id}/answers")
    ListJson<CaseQuestion.Text> answers(
            @PathVariable CaseNumber number,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        return ListJson.page(questions.one(number, id, actor).answers(), after, limit);
    }

    @PostMapping("/{id}/answers")
    ResponseEntity<String> answer(
            @PathVariable CaseNumber number,
            @PathVariable UUID id,
            @RequestBody SentBody<CrossBorderTextInput> body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        return created(recorded.answer(number, id, text(body), key, actor));
    }

    @PostMapping("/{id}/translations")
    ResponseEntity<String> translate(
            @PathVariable CaseNumber number,
            @PathVariable UUID id,
            @RequestBody SentBody<CrossBorderTextInput.NewTranslation> body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        return created(recorded.translate(number, id, body.fields(), key, actor));
    }

    /** A text whose writer doesn't say what it is about is kept as closely as a contact: no supervisor, no border. */
    private Map<String, Object> text(SentBody<?> body) {
        var given = new HashMap<>(body.fields());
        given.putIfAbsent("category", DataClass.contact.name());
        return given;
    }

    private static ResponseEntity<String> created(Answer answer) {
        return ResponseEntity.status(answer.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }
}
