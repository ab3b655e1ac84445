package org.homeward.cases.web.age;

import org.homeward.cases.age.AgeQuestion;
import org.homeward.cases.web.OpenedFromCase;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The button of a case that opens the step in which the age is settled. */
@Controller
class AgePage {

    private final AgeQuestion age;
    private final OpenedFromCase opened;

    AgePage(AgeQuestion age, OpenedFromCase opened) {
        this.age = age;
        this.opened = opened;
    }

    @PostMapping("/cases/{number}/age")
    String ask(@PathVariable CaseNumber number, Actor actor) {
        opened.open(number, "age", null, actor, () -> age.ask(number, actor));
        return "redirect:/cases/" + number;
    }
}
