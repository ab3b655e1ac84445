package org.homeward.cases.web.legal;

import org.homeward.cases.legal.LegalNews;
import org.homeward.cases.web.OpenedFromCase;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The button of a case that opens the step for legal matters again. */
@Controller
class LegalNewsPage {

    private final LegalNews news;
    private final OpenedFromCase opened;

    LegalNewsPage(LegalNews news, OpenedFromCase opened) {
        this.news = news;
        this.opened = opened;
    }

    @PostMapping("/cases/{number}/legal-news")
    String tell(@PathVariable CaseNumber number, Actor actor) {
        opened.open(number, "legal news", null, actor, () -> news.came(number, actor));
        return "redirect:/cases/" + number;
    }
}
