package org.homeward.inbox.web.pauses;

import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.util.List;
import java.util.Locale;
import org.homeward.deadlines.PauseRequest;
import org.homeward.deadlines.pauses.NewReview;
import org.homeward.directory.people.Actor;
import org.homeward.engine.Idempotency;
import org.homeward.inbox.PauseHandling;
import org.homeward.shared.SentBody;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pauses of a task over the API. */
@RestController
@RequestMapping(path = "/api/v1/tasks/{id}/pauses", produces = MediaType.APPLICATION_JSON_VALUE)
class PausesApi {

    private final PauseHandling desk;

    PausesApi(PauseHandling desk) {
        this.desk = desk;
    }

    @GetMapping
    PauseList pauses(@PathVariable StepId id, Actor actor) {
        var items = desk.pauses(id, actor);
        return new PauseList(items, items.size(), null);
    }

    @PostMapping
    ResponseEntity<String> pause(
            @PathVariable StepId id,
            @RequestBody SentBody<PauseRequest> body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor,
            Locale language) {
        var step = desk.step(id, actor).id();
        return answer(desk.pause(step, body.data(), key, actor, language));
    }

    @PostMapping("/{pause:[0-9]{1,18}}/end")
    ResponseEntity<String> end(
            @PathVariable StepId id,
            @PathVariable long pause,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        return answer(desk.end(id, pause, key, actor));
    }

    @PostMapping("/{pause:[0-9]{1,18}}/reviews")
    ResponseEntity<String> review(
            @PathVariable StepId id,
            @PathVariable long pause,
            @RequestBody SentBody<NewReview> body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        var step = desk.step(id, actor).id();
        return answer(desk.review(step, pause, body.data(), key, actor));
    }

    private static ResponseEntity<String> answer(Idempotency.Answer answer) {
        return ResponseEntity.status(answer.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }

    /** The pauses of a task: few, on one page. */
    record PauseList(
            List<PauseHandling.PauseWithReviews> items,
            long total,
            @Nullable String next) {}
}
