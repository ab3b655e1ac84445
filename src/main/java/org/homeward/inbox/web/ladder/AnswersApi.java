package org.homeward.inbox.web.ladder;

import org.homeward.directory.people.Actor;
import org.homeward.inbox.AnswerDesk;
import org.homeward.shared.SentBody;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Answers to a task's reminders over the API. */
@RestController
class AnswersApi {

    private final AnswerDesk desk;
    private final SentBody bodies;

    AnswersApi(AnswerDesk desk, SentBody bodies) {
        this.desk = desk;
        this.bodies = bodies;
    }

    @PostMapping(
            path = "/api/v1/tasks/{id}/answers",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> answer(
            @PathVariable StepId id,
            @RequestBody(required = false) byte @Nullable [] body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        var step = desk.step(id, actor).id();
        var answer = desk.answer(step, ReminderAnswers.read(bodies.data(body)), key, actor);
        return ResponseEntity.status(answer.status()).body(answer.body());
    }
}
