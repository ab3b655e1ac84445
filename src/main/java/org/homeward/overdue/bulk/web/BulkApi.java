package org.homeward.overdue.bulk.web;

import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.util.List;
import java.util.Map;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.overdue.bulk.BulkExecution;
import org.homeward.overdue.bulk.UnchangedReason;
import org.homeward.shared.SentBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Many steps at once over the API, for supervisors. */
@RestController
class BulkApi {

    private final BulkExecution acts;

    BulkApi(BulkExecution acts) {
        this.acts = acts;
    }

    @PostMapping(path = "/api/v1/overdue/actions", produces = MediaType.APPLICATION_JSON_VALUE)
    Answer act(
            @RequestBody SentBody<BulkBody> body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        actor.requireAny(Role.supervisor);
        var result = acts.act(body.data().order(), key, actor);
        return new Answer(result.done(), result.refused(), result.refusedSteps());
    }

    /** How many were done, how many weren't and why, and which weren't. */
    record Answer(int done, Map<UnchangedReason, Integer> refused, List<String> refusedSteps) {}
}
