package org.homeward.cases.web.age;

import org.homeward.cases.age.AgeQuestion;
import org.homeward.channel.Delivery;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asks over the API that a child's age be settled, as the button does. */
@RestController
class AgeApi {

    private final AgeQuestion question;
    private final Delivery delivery;

    AgeApi(AgeQuestion question, Delivery delivery) {
        this.question = question;
        this.delivery = delivery;
    }

    @PostMapping("/api/v1/cases/{number}/age")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ask(@PathVariable CaseNumber number, Actor actor) {
        question.ask(number, actor);
        delivery.deliver(number);
    }
}
