package org.homeward.cases.web.api;

import java.util.Locale;
import org.homeward.cases.FormsOutsideSteps;
import org.homeward.directory.people.Actor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The forms that belong to no step, in the reader's language. */
@RestController
class FormsApi {

    private final FormsOutsideSteps forms;

    FormsApi(FormsOutsideSteps forms) {
        this.forms = forms;
    }

    @GetMapping(path = "/api/v1/forms/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    String form(@PathVariable String id, Actor actor, Locale language) {
        return forms.schema(id, actor.country(), language);
    }
}
