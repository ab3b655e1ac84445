package org.homeward.cases.web.services;

import io.swagger.v3.oas.annotations.parameters.RequestBody;
import org.homeward.cases.web.api.ListJson;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.SentBody;
import org.homeward.sop.CaseSupportService;
import org.homeward.sop.CaseSupportServices;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The services of a case: those of the asker's side, and asking for one more. */
@RestController
@RequestMapping(path = "/api/v1/cases/{number}/services", produces = MediaType.APPLICATION_JSON_VALUE)
class ServicesApi {

    private final CaseSupportServices services;
    private final IdempotentServiceRequests recorded;

    ServicesApi(CaseSupportServices services, IdempotentServiceRequests recorded) {
        this.services = services;
        this.recorded = recorded;
    }

    @GetMapping
    ListJson<CaseSupportService> list(
            @PathVariable CaseNumber number,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        return ListJson.page(services.of(number, actor), after, limit);
    }

    @PostMapping
    ResponseEntity<String> ask(
            @PathVariable CaseNumber number,
            @RequestBody SentBody<ServiceInput> body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        var answer = recorded.ask(number, body.fields(), key, actor);
        return ResponseEntity.status(answer.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }
}
