package org.homeward.inbox.web.task;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.util.Map;
import org.homeward.casefile.drafts.Draft;
import org.homeward.casefile.drafts.DraftState;
import org.homeward.directory.people.Actor;
import org.homeward.inbox.StepDraftHandling;
import org.homeward.inbox.StepHandling;
import org.homeward.shared.NotFound;
import org.homeward.shared.SentBody;
import org.homeward.shared.StepId;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The account's own draft of a task over the API. */
@RestController
@RequestMapping(path = "/api/v1/tasks/{id}/draft", produces = MediaType.APPLICATION_JSON_VALUE)
class DraftsApi {

    private final StepDraftHandling drafts;
    private final StepHandling desk;

    DraftsApi(StepDraftHandling drafts, StepHandling desk) {
        this.drafts = drafts;
        this.desk = desk;
    }

    @GetMapping
    Draft draft(@PathVariable StepId id, Actor actor) {
        return drafts.of(id, actor).orElseThrow(NotFound::aDraft);
    }

    @PutMapping
    DraftState save(
            @PathVariable StepId id,
            @RequestBody(content = @Content(schema = @Schema(implementation = DraftBody.class)))
                    SentBody<Map<String, Object>> body,
            Actor actor) {
        var step = desk.open(id, actor).id();
        var sent = body.whole(DraftBody.class);
        return drafts.save(step, sent.data(), sent.state(), actor);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable StepId id, Actor actor) {
        drafts.discard(id, actor);
    }
}
