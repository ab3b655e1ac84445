package org.homeward.cases.web.age;

import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The button of a case that opens the step in which the age is settled. */
@Controller
class AgePage {

    private final AskedAge age;

    AgePage(AskedAge age) {
        this.age = age;
    }

    @PostMapping("/cases/{number}/age")
    String ask(@PathVariable CaseNumber number, Actor actor) {
        age.ask(number, null, actor);
        return "redirect:/cases/" + number;
    }
}
