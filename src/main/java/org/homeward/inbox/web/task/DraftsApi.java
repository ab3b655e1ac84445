package org.homeward.inbox.web.task;

import org.homeward.casefile.drafts.Draft;
import org.homeward.casefile.drafts.DraftState;
import org.homeward.directory.people.Actor;
import org.homeward.inbox.Desk;
import org.homeward.inbox.DraftDesk;
import org.homeward.shared.NotThere;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The account's own draft of a task over the API. */
@RestController
@RequestMapping(path = "/api/v1/tasks/{id}/draft", produces = MediaType.APPLICATION_JSON_VALUE)
class DraftsApi {

    private final DraftDesk drafts;
    private final Desk desk;
    private final DraftBody bodies;

    DraftsApi(DraftDesk drafts, Desk desk, DraftBody bodies) {
        this.drafts = drafts;
        this.desk = desk;
        this.bodies = bodies;
    }

    @GetMapping
    Draft draft(@PathVariable StepId id, Actor actor) {
        return drafts.of(id, actor).orElseThrow(NotThere::aDraft);
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    DraftState save(@PathVariable StepId id, @RequestBody(required = false) byte @Nullable [] body, Actor actor) {
        var step = desk.open(id, actor).id();
        var sent = bodies.read(body);
        return drafts.save(step, sent.data(), sent.revision(), actor);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable StepId id, Actor actor) {
        drafts.discard(id, actor);
    }
}
