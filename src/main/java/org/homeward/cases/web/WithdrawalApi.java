package org.homeward.cases.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.homeward.cases.Withdrawals;
import org.homeward.channel.Delivery;
import org.homeward.directory.Actor;
import org.homeward.engine.Idempotency;
import org.homeward.engine.Idempotency.Answer;
import org.homeward.shared.WrongContent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The person takes a consent back. */
@RestController
class WithdrawalApi {

    private final Withdrawals withdrawals;
    private final Idempotency idempotency;
    private final Delivery delivery;
    private final ObjectMapper json;

    WithdrawalApi(Withdrawals withdrawals, Idempotency idempotency, Delivery delivery, ObjectMapper json) {
        this.withdrawals = withdrawals;
        this.idempotency = idempotency;
        this.delivery = delivery;
        this.json = json;
    }

    @PostMapping(
            path = "/api/v1/cases/{number}/consents/{id:[0-9]{1,18}}/withdrawal",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> withdraw(
            @PathVariable String number,
            @PathVariable long id,
            @RequestBody Answers answers,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        var theCase = CaseNumbers.of(number);
        var data = answers.required();
        var body = "withdrawal " + number + " " + id + " " + written(data);
        var answer = idempotency.once(
                actor.username(),
                key,
                body,
                () -> new Answer(200, written(ConsentJson.of(withdrawals.withdraw(theCase, id, data, actor)))));
        delivery.deliver(theCase);
        return ResponseEntity.status(answer.status()).body(answer.body());
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException notJson) {
            throw WrongContent.whole("refusal.wrongContent.json");
        }
    }
}
