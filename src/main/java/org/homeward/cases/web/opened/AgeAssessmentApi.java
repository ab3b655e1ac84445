package org.homeward.cases.web.opened;

import org.homeward.cases.age.AgeAssessmentRequest;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asks over the API that the age be settled, as the button does. */
@RestController
class AgeAssessmentApi {

    private final AgeAssessmentRequest age;
    private final IdempotentStepOpening opened;

    AgeAssessmentApi(AgeAssessmentRequest age, IdempotentStepOpening opened) {
        this.age = age;
        this.opened = opened;
    }

    @PostMapping("/api/v1/cases/{number}/age")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ask(
            @PathVariable CaseNumber number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        opened.open(number, "age", key, actor, () -> age.ask(number, actor));
    }
}
