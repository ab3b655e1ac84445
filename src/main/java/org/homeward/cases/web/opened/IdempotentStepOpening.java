package org.homeward.cases.web.opened;

import org.homeward.casefile.CaseAccess;
import org.homeward.channel.MessageDelivery;
import org.homeward.directory.people.Actor;
import org.homeward.engine.Idempotency;
import org.homeward.engine.Idempotency.Answer;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the steps that a reader of the file asks for on a case's page and over the API: once per key, and with all their effects. */
@Component
class IdempotentStepOpening {

    private static final int NO_CONTENT = 204;

    private final CaseAccess access;
    private final Idempotency idempotency;
    private final MessageDelivery delivery;

    IdempotentStepOpening(CaseAccess access, Idempotency idempotency, MessageDelivery delivery) {
        this.access = access;
        this.idempotency = idempotency;
        this.delivery = delivery;
    }

    /**
     * @param what by which the key is told apart
     * @throws org.homeward.shared.NotFound if the file isn't there for the actor
     */
    void open(CaseNumber number, String what, @Nullable String key, Actor actor, Runnable opening) {
        access.requireFile(number, actor);
        idempotency.once(actor.username(), key, what + " " + number, () -> {
            opening.run();
            return new Answer(NO_CONTENT, "");
        });
        delivery.deliver(number);
    }
}
