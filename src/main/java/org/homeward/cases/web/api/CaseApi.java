package org.homeward.cases.web.api;

import java.util.Locale;
import org.homeward.casefile.Consents;
import org.homeward.cases.CaseEvent;
import org.homeward.cases.CaseMessage;
import org.homeward.cases.CaseMessages;
import org.homeward.cases.CaseOverviews;
import org.homeward.directory.people.Actor;
import org.homeward.engine.models.ModelTexts;
import org.homeward.procedures.Consent;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One case: its codes, its events, the person's consents, and the messages between its agencies. */
@RestController
@RequestMapping(path = "/api/v1/cases/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
public class CaseApi {

    private final CaseOverviews sheets;
    private final Consents consents;
    private final CaseMessages messages;
    private final ModelTexts texts;

    CaseApi(CaseOverviews sheets, Consents consents, CaseMessages messages, ModelTexts texts) {
        this.sheets = sheets;
        this.consents = consents;
        this.messages = messages;
        this.texts = texts;
    }

    @GetMapping
    CaseJson one(@PathVariable CaseNumber number, Actor actor, Locale language) {
        return CaseJson.of(sheets.codes(number, actor), texts, language);
    }

    @GetMapping("/timeline")
    ListJson<CaseEvent> timeline(
            @PathVariable CaseNumber number,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        return ListJson.page(sheets.happened(number, actor), after, limit);
    }

    @GetMapping("/consents")
    ListJson<Consent> consents(
            @PathVariable CaseNumber number,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        return ListJson.page(consents.of(number, actor), after, limit);
    }

    @GetMapping("/messages")
    ListJson<CaseMessage> messages(
            @PathVariable CaseNumber number,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        return ListJson.page(messages.of(number, actor), after, limit);
    }
}
