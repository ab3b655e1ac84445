package org.homeward.cases.web.age;

import org.homeward.casefile.CaseAccess;
import org.homeward.cases.age.AgeQuestion;
import org.homeward.channel.Delivery;
import org.homeward.directory.people.Actor;
import org.homeward.engine.Idempotency;
import org.homeward.engine.Idempotency.Answer;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for page and API that the age be settled: once per key, and with what it sets off. */
@Component
class AskedAge {

    private static final int NO_CONTENT = 204;

    private final CaseAccess access;
    private final AgeQuestion question;
    private final Idempotency idempotency;
    private final Delivery delivery;

    AskedAge(CaseAccess access, AgeQuestion question, Idempotency idempotency, Delivery delivery) {
        this.access = access;
        this.question = question;
        this.idempotency = idempotency;
        this.delivery = delivery;
    }

    void ask(CaseNumber number, @Nullable String key, Actor actor) {
        access.requireFile(number, actor);
        idempotency.once(actor.username(), key, "age " + number, () -> {
            question.ask(number, actor);
            return new Answer(NO_CONTENT, "");
        });
        delivery.deliver(number);
    }
}
