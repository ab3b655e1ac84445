package org.homeward.cases.web.file;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import java.util.UUID;
import org.homeward.casefile.known.CaseCorrection;
import org.homeward.casefile.known.CaseCorrections;
import org.homeward.cases.web.AnswersBody;
import org.homeward.cases.web.api.ListJson;
import org.homeward.directory.people.Actor;
import org.homeward.engine.Idempotency.Answer;
import org.homeward.shared.CaseNumber;
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

/** Corrections of the person's file: made, asked of another agency, agreed to and refused by a second person. */
@RestController
@RequestMapping(path = "/api/v1/cases/{number}/file/corrections", produces = MediaType.APPLICATION_JSON_VALUE)
class CorrectionsApi {

    private static final String KEY = "Idempotency-Key";

    private final CaseCorrections corrections;
    private final IdempotentCorrections recorded;
    private final SentBodyReader records;

    CorrectionsApi(CaseCorrections corrections, IdempotentCorrections recorded, SentBodyReader records) {
        this.records = records;
        this.corrections = corrections;
        this.recorded = recorded;
    }

    @GetMapping
    ListJson<CaseCorrection> list(
            @PathVariable CaseNumber number,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor,
            Locale language) {
        return ListJson.page(corrections.of(number, actor, language), after, limit);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> correct(
            @PathVariable CaseNumber number,
            @RequestBody
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = CorrectionInput.CorrectionBody.class)))
                    AnswersBody answers,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            Actor actor,
            Locale language) {
        recorded.requireRunning(number, actor);
        return answered(recorded.record(
                number, records.read(CorrectionInput.class, answers.required()).read(), key, actor, language));
    }

    @PostMapping(path = "/requests", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> ask(
            @PathVariable CaseNumber number,
            @RequestBody
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    CorrectionInput.AskedCorrectionBody.class)))
                    AnswersBody answers,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            Actor actor,
            Locale language) {
        recorded.requireRunning(number, actor);
        return answered(recorded.ask(
                number, records.read(CorrectionInput.AskedCorrection.class, answers.required()), key, actor, language));
    }

    @PostMapping("/{id}/agreement")
    ResponseEntity<String> agree(
            @PathVariable CaseNumber number,
            @PathVariable UUID id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            Actor actor,
            Locale language) {
        return answered(recorded.agree(number, id, key, actor, language));
    }

    @PostMapping("/{id}/refusal")
    ResponseEntity<String> refuse(
            @PathVariable CaseNumber number,
            @PathVariable UUID id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            Actor actor,
            Locale language) {
        return answered(recorded.refuse(number, id, key, actor, language));
    }

    private static ResponseEntity<String> answered(Answer answer) {
        return answer.body().isEmpty()
                ? ResponseEntity.status(answer.status()).build()
                : ResponseEntity.status(answer.status()).body(answer.body());
    }
}
