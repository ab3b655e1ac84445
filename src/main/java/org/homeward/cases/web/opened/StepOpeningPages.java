package org.homeward.cases.web.opened;

import org.homeward.cases.age.AgeAssessmentRequest;
import org.homeward.cases.legal.LegalDevelopmentReport;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The buttons of a case that open the steps in which the age is settled and in which legal matters are looked at again. */
@Controller
@RequestMapping("/cases/{number}")
class StepOpeningPages {

    private final AgeAssessmentRequest age;
    private final LegalDevelopmentReport news;
    private final IdempotentStepOpening opened;

    StepOpeningPages(AgeAssessmentRequest age, LegalDevelopmentReport news, IdempotentStepOpening opened) {
        this.age = age;
        this.news = news;
        this.opened = opened;
    }

    @PostMapping("/age")
    String ask(@PathVariable CaseNumber number, Actor actor) {
        opened.open(number, "age", null, actor, () -> age.ask(number, actor));
        return "redirect:/cases/" + number;
    }

    @PostMapping("/legal-news")
    String tell(@PathVariable CaseNumber number, Actor actor) {
        opened.open(number, "legal news", null, actor, () -> news.came(number, actor));
        return "redirect:/cases/" + number;
    }
}
