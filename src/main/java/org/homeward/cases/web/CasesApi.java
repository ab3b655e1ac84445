package org.homeward.cases.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.homeward.cases.CaseFilter;
import org.homeward.cases.CaseList;
import org.homeward.cases.CaseSheets;
import org.homeward.cases.Intake;
import org.homeward.channel.Delivery;
import org.homeward.directory.Actor;
import org.homeward.engine.Idempotency;
import org.homeward.engine.Idempotency.Answer;
import org.homeward.engine.ModelTexts;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.WrongContent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of cases, and opening one. */
@RestController
@RequestMapping(path = "/api/v1/cases", produces = MediaType.APPLICATION_JSON_VALUE)
class CasesApi {

    private final CaseList list;
    private final CaseSheets sheets;
    private final Intake intake;
    private final Idempotency idempotency;
    private final Delivery delivery;
    private final ModelTexts texts;
    private final ObjectMapper json;

    CasesApi(
            CaseList list,
            CaseSheets sheets,
            Intake intake,
            Idempotency idempotency,
            Delivery delivery,
            ModelTexts texts,
            ObjectMapper json) {
        this.list = list;
        this.sheets = sheets;
        this.intake = intake;
        this.idempotency = idempotency;
        this.delivery = delivery;
        this.texts = texts;
        this.json = json;
    }

    @GetMapping
    ListJson<CaseJson> list(
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String corridor,
            @RequestParam(required = false) @Nullable String ended,
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor,
            Locale language) {
        var page = list.page(actor, CaseFilter.of(stage, corridor, ended, number), after, limit);
        var items = page.cases().stream()
                .map(listed -> CaseJson.of(sheets.codes(listed.number(), actor), texts, language))
                .toList();
        return new ListJson<>(items, page.total(), page.next());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> open(
            @RequestBody Answers answers,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        var data = answers.required();
        var answer = idempotency.once(actor.username(), key, "intake " + written(data), () -> {
            var number = intake.open(data, actor);
            return new Answer(201, written(Map.of("number", number.value())));
        });
        var number = number(answer.body());
        delivery.deliver(number);
        return ResponseEntity.status(answer.status())
                .location(URI.create("/api/v1/cases/" + number))
                .body(answer.body());
    }

    private String written(Map<String, ?> value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException notJson) {
            throw WrongContent.whole("refusal.wrongContent.json");
        }
    }

    private CaseNumber number(String answer) {
        try {
            return new CaseNumber(json.readTree(answer).path("number").asText());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A stored answer can't be read");
        }
    }
}
