package org.homeward.cases.web.services;

import java.util.Map;
import org.homeward.cases.web.AnswersJson;
import org.homeward.channel.MessageDelivery;
import org.homeward.directory.people.Actor;
import org.homeward.engine.Idempotency;
import org.homeward.engine.Idempotency.Answer;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.SentBodyReader;
import org.homeward.sop.CaseSupportServices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes a request for a service, for page and API: once per key, and with all its effects. The sender's access to the case is checked
 * before the content.
 */
@Component
class IdempotentServiceRequests {

    private static final int CREATED = 201;

    private final CaseSupportServices services;
    private final Idempotency idempotency;
    private final MessageDelivery delivery;
    private final AnswersJson json;
    private final SentBodyReader records;

    IdempotentServiceRequests(
            CaseSupportServices services,
            Idempotency idempotency,
            MessageDelivery delivery,
            AnswersJson json,
            SentBodyReader records) {
        this.services = services;
        this.idempotency = idempotency;
        this.delivery = delivery;
        this.json = json;
        this.records = records;
    }

    Answer ask(CaseNumber number, Map<String, ?> given, @Nullable String key, Actor actor) {
        services.asking(number, actor);
        var service = records.read(ServiceInput.class, given).read();
        var answer = idempotency.once(
                actor.username(),
                key,
                "service " + number + " " + json.written(service),
                () -> Answer.ofId(CREATED, services.ask(number, service, actor)));
        delivery.deliver(number);
        return answer;
    }
}
