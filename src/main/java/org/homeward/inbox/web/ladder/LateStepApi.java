package org.homeward.inbox.web.ladder;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.homeward.directory.people.Actor;
import org.homeward.inbox.LateStepByReference;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The late step with a reference, for the office that has it and for agencies that take part in its case. */
@RestController
class LateStepApi {

    private final LateStepByReference late;

    LateStepApi(LateStepByReference late) {
        this.late = late;
    }

    @GetMapping(path = "/api/v1/late/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    Late open(@PathVariable String id, Actor actor) {
        var opened = late.open(id, actor);
        return new Late(
                opened.number().value(), opened.step().map(StepId::value).orElse(null));
    }

    /**
     * Where the step is.
     *
     * @param task null if the reader doesn't work on it
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Late(
            @JsonProperty("case") String number, @Nullable String task) {}
}
