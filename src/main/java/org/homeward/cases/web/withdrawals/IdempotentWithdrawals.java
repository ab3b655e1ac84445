package org.homeward.cases.web.withdrawals;

import org.homeward.cases.ConsentWithdrawals;
import org.homeward.cases.web.AnswersBody;
import org.homeward.cases.web.AnswersJson;
import org.homeward.channel.MessageDelivery;
import org.homeward.directory.people.Actor;
import org.homeward.engine.Idempotency;
import org.homeward.engine.Idempotency.Answer;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records a withdrawal for page and API: once per key, and with all its effects. */
@Component
class IdempotentWithdrawals {

    private final ConsentWithdrawals withdrawals;
    private final Idempotency idempotency;
    private final MessageDelivery delivery;
    private final AnswersJson json;

    IdempotentWithdrawals(
            ConsentWithdrawals withdrawals, Idempotency idempotency, MessageDelivery delivery, AnswersJson json) {
        this.withdrawals = withdrawals;
        this.idempotency = idempotency;
        this.delivery = delivery;
        this.json = json;
    }

    Answer record(CaseNumber number, long consent, AnswersBody answers, @Nullable String key, Actor actor) {
        var data = answers.required();
        var body = "withdrawal " + number + " " + consent + " " + json.written(data);
        var answer = idempotency.once(
                actor.username(),
                key,
                body,
                () -> new Answer(200, json.written(withdrawals.withdraw(number, consent, data, actor))));
        delivery.deliver(number);
        return answer;
    }
}
