package org.homeward.cases.web.opened;

import org.homeward.cases.legal.LegalDevelopmentReport;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Says over the API that a court or a prosecutor decided something new, as the button does. */
@RestController
class LegalDevelopmentApi {

    private final LegalDevelopmentReport news;
    private final IdempotentStepOpening opened;

    LegalDevelopmentApi(LegalDevelopmentReport news, IdempotentStepOpening opened) {
        this.news = news;
        this.opened = opened;
    }

    @PostMapping("/api/v1/cases/{number}/legal-news")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void tell(
            @PathVariable CaseNumber number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        opened.open(number, "legal news", key, actor, () -> news.came(number, actor));
    }
}
