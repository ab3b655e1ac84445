package org.homeward.cases.web.file;

import java.util.List;
import java.util.Locale;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.known.FinishedStepAnswers;
import org.homeward.casefile.known.FinishedStepAnswers.StepAnswer;
import org.homeward.directory.people.Actor;
import org.homeward.engine.steps.FinishedStep;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.NotFound;
import org.homeward.shared.StepId;
import org.springframework.stereotype.Component;

/** Finds a finished step by the case in which it is named; the right to read its answers is checked with them. */
@Component
class FinishedStepOfCase {

    private final FinishedSteps finished;
    private final FinishedStepAnswers answers;
    private final CaseAccess access;

    FinishedStepOfCase(FinishedSteps finished, FinishedStepAnswers answers, CaseAccess access) {
        this.access = access;
        this.finished = finished;
        this.answers = answers;
    }

    /** Throws {@link NotFound} for a case that isn't the reader's, before the step is looked for, and for a step of no or another case. */
    FinishedStep of(CaseNumber number, StepId id, Actor actor) {
        access.requireFile(number, actor);
        return finished.find(id)
                .filter(step -> step.number().equals(number))
                .orElseThrow(() -> access.noStep(id, actor));
    }

    List<StepAnswer> answers(FinishedStep step, Actor actor, Locale language) {
        return answers.of(step, actor, language);
    }
}
