package org.homeward.cases.web.legal;

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
class LegalNewsApi {

    private final ToldLegalNews news;

    LegalNewsApi(ToldLegalNews news) {
        this.news = news;
    }

    @PostMapping("/api/v1/cases/{number}/legal-news")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void tell(
            @PathVariable CaseNumber number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        news.tell(number, key, actor);
    }
}
