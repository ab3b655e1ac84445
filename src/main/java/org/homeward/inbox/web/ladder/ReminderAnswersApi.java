package org.homeward.inbox.web.ladder;

import io.swagger.v3.oas.annotations.parameters.RequestBody;
import org.homeward.directory.people.Actor;
import org.homeward.inbox.ReminderAnswerHandling;
import org.homeward.shared.SentBody;
import org.homeward.shared.SentBodyReader;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Answers to a task's reminders over the API. */
@RestController
class ReminderAnswersApi {

    private final ReminderAnswerHandling desk;
    private final SentBodyReader records;

    ReminderAnswersApi(ReminderAnswerHandling desk, SentBodyReader records) {
        this.desk = desk;
        this.records = records;
    }

    @PostMapping(path = "/api/v1/tasks/{id}/answers", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> answer(
            @PathVariable StepId id,
            @RequestBody SentBody<ReminderAnswerBody> body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        var step = desk.step(id, actor).id();
        var answer = desk.answer(step, ReminderAnswerBody.read(records, body.fields()), key, actor);
        return ResponseEntity.status(answer.status()).body(answer.body());
    }
}
