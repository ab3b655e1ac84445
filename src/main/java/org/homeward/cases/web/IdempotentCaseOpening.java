package org.homeward.cases.web;

import java.util.Map;
import java.util.function.Supplier;
import org.homeward.cases.Intake;
import org.homeward.cases.Intake.Companion;
import org.homeward.channel.MessageDelivery;
import org.homeward.directory.people.Actor;
import org.homeward.engine.Idempotency;
import org.homeward.engine.Idempotency.Answer;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a case for page and API: once per key, and with all its effects. */
@Component
public class IdempotentCaseOpening {

    private final Intake intake;
    private final Idempotency idempotency;
    private final MessageDelivery delivery;
    private final AnswersJson json;

    IdempotentCaseOpening(Intake intake, Idempotency idempotency, MessageDelivery delivery, AnswersJson json) {
        this.intake = intake;
        this.idempotency = idempotency;
        this.delivery = delivery;
        this.json = json;
    }

    public Opened open(AnswersBody answers, @Nullable String key, Actor actor) {
        var data = answers.required();
        return once(key, "intake " + json.written(data), actor, () -> intake.open(data, actor));
    }

    /** The same for somebody who came along with a person who has a case. */
    public Opened open(Companion companion, AnswersBody answers, @Nullable String key, Actor actor) {
        var data = answers.required();
        var body = "intake with " + companion + " " + json.written(data);
        return once(key, body, actor, () -> intake.open(companion, data, actor));
    }

    private Opened once(@Nullable String key, String body, Actor actor, Supplier<CaseNumber> opening) {
        var answer = idempotency.once(actor.username(), key, body, () -> {
            var number = opening.get();
            return new Answer(201, json.written(Map.of("number", number.value())));
        });
        var number = new CaseNumber(json.text(answer.body(), "number"));
        delivery.deliver(number);
        return new Opened(number, answer);
    }

    /** The new case, and the answer as it was first given. */
    public record Opened(CaseNumber number, Answer answer) {}
}
