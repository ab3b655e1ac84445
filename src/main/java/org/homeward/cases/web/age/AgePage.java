package org.homeward.cases.web.age;

import org.homeward.cases.age.AgeQuestion;
import org.homeward.channel.Delivery;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The button of a child's case that opens the step in which the age is settled. */
@Controller
class AgePage {

    private final AgeQuestion question;
    private final Delivery delivery;

    AgePage(AgeQuestion question, Delivery delivery) {
        this.question = question;
        this.delivery = delivery;
    }

    @PostMapping("/cases/{number}/age")
    String ask(@PathVariable CaseNumber number, Actor actor) {
        question.ask(number, actor);
        delivery.deliver(number);
        return "redirect:/cases/" + number;
    }
}
