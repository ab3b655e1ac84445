package org.homeward.cases.web.file;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.homeward.casefile.known.AnswerForReader;
import org.homeward.casefile.known.CaseFileInWords;
import org.homeward.casefile.known.FinishedStepAnswers.StepAnswer;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The person's file, and the answers in a step. */
@RestController
@RequestMapping(path = "/api/v1/cases/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
class CaseFileApi {

    private final CaseFileInWords file;
    private final FinishedStepOfCase steps;

    CaseFileApi(CaseFileInWords file, FinishedStepOfCase steps) {
        this.file = file;
        this.steps = steps;
    }

    @GetMapping("/file")
    KnownAnswers file(@PathVariable CaseNumber number, Actor actor, Locale language) {
        return new KnownAnswers(file.of(number, actor, language));
    }

    @GetMapping("/steps/{id}/answers")
    StepAnswersJson answers(@PathVariable CaseNumber number, @PathVariable StepId id, Actor actor, Locale language) {
        var step = steps.of(number, id, actor);
        return new StepAnswersJson(number.value(), step.key(), steps.answers(step, actor, language));
    }

    /** What is known, as far as its reader may see it. */
    record KnownAnswers(List<AnswerForReader> items) {}

    /** A finished step as it was answered. */
    record StepAnswersJson(@JsonProperty("case") String number, String step, List<StepAnswer> items) {}
}
