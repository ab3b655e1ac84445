package org.homeward.cases.web.file;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.homeward.casefile.known.FileInWords;
import org.homeward.casefile.known.StepAnswer;
import org.homeward.cases.web.Answers;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is known of a person, a correction of it, and what was answered in a step. */
@RestController
@RequestMapping(path = "/api/v1/cases/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
class FileApi {

    private final FileInWords file;
    private final FileJsons jsons;
    private final FinishedStepOfCase steps;
    private final RecordedCorrections corrections;

    FileApi(FileInWords file, FileJsons jsons, FinishedStepOfCase steps, RecordedCorrections corrections) {
        this.file = file;
        this.jsons = jsons;
        this.steps = steps;
        this.corrections = corrections;
    }

    @GetMapping("/file")
    FileJson file(@PathVariable CaseNumber number, Actor actor, Locale language) {
        return jsons.of(file.of(number, actor, language), actor);
    }

    @PostMapping(path = "/file/corrections", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> correct(
            @PathVariable CaseNumber number,
            @RequestBody Answers answers,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor,
            Locale language) {
        corrections.requireRunning(number, actor);
        var asked = SentCorrection.read(answers.required());
        var answer = corrections.record(number, asked, key, actor, language);
        return ResponseEntity.status(answer.status()).body(answer.body());
    }

    @GetMapping("/steps/{id}/answers")
    StepAnswersJson answers(@PathVariable CaseNumber number, @PathVariable StepId id, Actor actor, Locale language) {
        var step = steps.of(number, id, actor);
        return new StepAnswersJson(number.value(), step.key(), steps.answers(step, actor, language));
    }

    /** A finished step as it was answered. */
    record StepAnswersJson(@JsonProperty("case") String number, String step, List<StepAnswer> items) {}
}
