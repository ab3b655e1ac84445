package org.homeward.cases.web.legal;

import org.homeward.casefile.CaseAccess;
import org.homeward.cases.legal.LegalNews;
import org.homeward.channel.Delivery;
import org.homeward.directory.people.Actor;
import org.homeward.engine.Idempotency;
import org.homeward.engine.Idempotency.Answer;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes for page and API what was decided anew: once per key, and with what it sets off. */
@Component
class ToldLegalNews {

    private static final int NO_CONTENT = 204;

    private final CaseAccess access;
    private final LegalNews news;
    private final Idempotency idempotency;
    private final Delivery delivery;

    ToldLegalNews(CaseAccess access, LegalNews news, Idempotency idempotency, Delivery delivery) {
        this.access = access;
        this.news = news;
        this.idempotency = idempotency;
        this.delivery = delivery;
    }

    void tell(CaseNumber number, @Nullable String key, Actor actor) {
        access.requireFile(number, actor);
        idempotency.once(actor.username(), key, "legal news " + number, () -> {
            news.came(number, actor);
            return new Answer(NO_CONTENT, "");
        });
        delivery.deliver(number);
    }
}
