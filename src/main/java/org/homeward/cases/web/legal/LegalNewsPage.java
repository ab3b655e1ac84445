package org.homeward.cases.web.legal;

import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The button of a case that opens the step for legal matters again. */
@Controller
class LegalNewsPage {

    private final ToldLegalNews news;

    LegalNewsPage(ToldLegalNews news) {
        this.news = news;
    }

    @PostMapping("/cases/{number}/legal-news")
    String tell(@PathVariable CaseNumber number, Actor actor) {
        news.tell(number, null, actor);
        return "redirect:/cases/" + number;
    }
}
