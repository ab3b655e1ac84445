package org.homeward.cases.web.withdrawals;

import org.homeward.cases.web.AnswersBody;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
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

    private final IdempotentWithdrawals withdrawals;

    WithdrawalApi(IdempotentWithdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @PostMapping(
            path = "/api/v1/cases/{number}/consents/{id:[0-9]{1,18}}/withdrawal",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> withdraw(
            @PathVariable CaseNumber number,
            @PathVariable long id,
            @RequestBody AnswersBody answers,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        var answer = withdrawals.record(number, id, answers, key, actor);
        return ResponseEntity.status(answer.status()).body(answer.body());
    }
}
