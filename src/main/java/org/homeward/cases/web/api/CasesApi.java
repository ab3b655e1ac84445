package org.homeward.cases.web.api;

import java.net.URI;
import java.util.Locale;
import org.homeward.cases.CaseFilter;
import org.homeward.cases.CaseList;
import org.homeward.cases.CaseOverviews;
import org.homeward.cases.ListedCase;
import org.homeward.cases.web.AnswersBody;
import org.homeward.cases.web.IdempotentCaseOpening;
import org.homeward.directory.people.Actor;
import org.homeward.engine.models.ModelTexts;
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
    private final CaseOverviews sheets;
    private final IdempotentCaseOpening openings;
    private final ModelTexts texts;

    CasesApi(CaseList list, CaseOverviews sheets, IdempotentCaseOpening openings, ModelTexts texts) {
        this.list = list;
        this.sheets = sheets;
        this.openings = openings;
        this.texts = texts;
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
        var page = list.page(actor, CaseFilter.of(stage, corridor, ended, number), after, ListJson.limited(limit));
        var numbers = page.cases().stream().map(ListedCase::number).toList();
        var items = sheets.codes(numbers, actor).stream()
                .map(codes -> CaseJson.of(codes, texts, language))
                .toList();
        return new ListJson<>(items, page.total(), page.next());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> open(
            @RequestBody AnswersBody answers,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        var opened = openings.open(answers, key, actor);
        return ResponseEntity.status(opened.answer().status())
                .location(URI.create("/api/v1/cases/" + opened.number()))
                .body(opened.answer().body());
    }
}
