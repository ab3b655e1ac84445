package org.homeward.cases.web.linked;

import java.net.URI;
import java.util.Map;
import org.homeward.casefile.linked.LinkedPersons;
import org.homeward.cases.Intake;
import org.homeward.cases.LinkedCases;
import org.homeward.cases.LinkedCases.LinkedCase;
import org.homeward.cases.web.AnswersBody;
import org.homeward.cases.web.IdempotentCaseOpening;
import org.homeward.cases.web.api.ListJson;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.SentBody;
import org.homeward.shared.SentBodyReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases of persons who belong together, and opening one for somebody who came along. */
@RestController
@RequestMapping(path = "/api/v1/cases/{number}/linked", produces = MediaType.APPLICATION_JSON_VALUE)
class LinkedApi {

    private final LinkedPersons persons;
    private final LinkedCases linked;
    private final IdempotentCaseOpening openings;
    private final SentBodyReader records;

    LinkedApi(LinkedPersons persons, LinkedCases linked, IdempotentCaseOpening openings, SentBodyReader records) {
        this.persons = persons;
        this.linked = linked;
        this.openings = openings;
        this.records = records;
    }

    @GetMapping
    ListJson<LinkedCase> list(
            @PathVariable CaseNumber number,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        return ListJson.page(linked.of(number, actor), after, limit);
    }

    @PostMapping
    ListJson<LinkedCase> link(
            @PathVariable CaseNumber number,
            @io.swagger.v3.oas.annotations.parameters.RequestBody SentBody<LinkInput.NewLink> body,
            Actor actor) {
        persons.requireLinker(number, actor);
        var sent = body.data();
        persons.link(number, sent.other(), sent.relation(), sent.involved().maybe(), actor);
        return list(number, null, 50, actor);
    }

    @PostMapping(path = "/new", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> open(
            @PathVariable CaseNumber number,
            @RequestParam Map<String, String> given,
            @RequestBody AnswersBody answers,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        persons.requireLinker(number, actor);
        var sent = records.read(LinkInput.Companion.class, given);
        var companion =
                new Intake.Companion(number, sent.relation(), sent.involved().maybe());
        var opened = openings.open(companion, answers, key, actor);
        return ResponseEntity.status(opened.answer().status())
                .location(URI.create("/api/v1/cases/" + opened.number()))
                .body(opened.answer().body());
    }
}
