package org.homeward.cases.web.api;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.homeward.casefile.Consents;
import org.homeward.cases.CaseEvent;
import org.homeward.cases.CaseMessages;
import org.homeward.cases.CaseOverviews;
import org.homeward.directory.people.Actor;
import org.homeward.engine.models.ModelTexts;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One case: its codes, what happened, what the person agreed to, and the messages between its agencies. */
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
    ListJson<TimelineJson> timeline(
            @PathVariable CaseNumber number,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        return ListJson.page(sheets.happened(number, actor), after, limit, TimelineJson::of);
    }

    @GetMapping("/consents")
    ListJson<ConsentJson> consents(
            @PathVariable CaseNumber number,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        return ListJson.page(consents.of(number, actor), after, limit, ConsentJson::of);
    }

    @GetMapping("/messages")
    ListJson<MessageJson> messages(
            @PathVariable CaseNumber number,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        return ListJson.page(messages.of(number, actor), after, limit, MessageJson::of);
    }

    /** An event of a case, in codes. */
    record TimelineJson(
            Instant at,
            String kind,
            String country,
            @Nullable String agency,
            @Nullable String step,
            @Nullable String toCountry,
            @Nullable String toAgency,
            Map<String, String> codes) {

        static TimelineJson of(CaseEvent event) {
            return new TimelineJson(
                    event.at(),
                    event.kind(),
                    event.by().country().value(),
                    PartyInApi.agency(event.by()),
                    event.stepKey(),
                    PartyInApi.country(event.to()),
                    PartyInApi.agency(event.to()),
                    event.codes());
        }
    }
}
