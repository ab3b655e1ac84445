package org.homeward.letters;

import java.time.Instant;
import java.util.Map;
import org.homeward.casefile.AccessLevel;
import org.homeward.casefile.CaseAccess;
import org.homeward.directory.people.Actor;
import org.homeward.engine.steps.FinishedStep;
import org.homeward.engine.steps.FinishedStepContext;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.StepOperations;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.NotFound;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the reader's step that a letter is of, open or finished, through the access policy. */
@Component
final class LetterSteps {

    private final WorkItems workItems;
    private final StepOperations steps;
    private final FinishedSteps finished;
    private final FinishedStepContext past;
    private final CaseAccess access;

    LetterSteps(
            WorkItems workItems,
            StepOperations steps,
            FinishedSteps finished,
            FinishedStepContext past,
            CaseAccess access) {
        this.workItems = workItems;
        this.steps = steps;
        this.finished = finished;
        this.past = past;
        this.access = access;
    }

    LetterSource required(StepId id, Actor actor) {
        var open = workItems.find(id).filter(step -> access.worksAt(step.agency(), actor));
        if (open.isPresent()) {
            var step = open.get();
            access.requireStep(step.number(), step.agency(), step.group(), actor);
            return source(step, steps.variables(id), null);
        }
        var over = finished.find(id)
                .filter(step -> access.worksAt(step.agency(), actor))
                .orElseThrow(() -> access.noStep(id, actor));
        access.requireStep(over.number(), over.agency(), "caseworker", actor);
        if (access.require(over.number(), actor).level() != AccessLevel.ownStep) {
            access.requireFull(over.number(), actor);
        }
        return source(over);
    }

    private LetterSource source(FinishedStep over) {
        if (!over.how().equals("done")) {
            throw NotFound.aStep();
        }
        return source(past.asOpen(over), past.variables(over), over.finished());
    }

    /** The asked agency learns of the one that asks no more than the form of its step says. */
    private LetterSource source(OpenStep step, Map<String, Object> variables, @Nullable Instant at) {
        var kind = LetterKind.of(step.key()).orElseThrow(NotFound::aPage);
        return kind == LetterKind.referral
                ? new LetterSource(step, kind, variables, null, step.agency(), at, false)
                : new LetterSource(step, kind, variables, step.agency(), null, at, false);
    }
}
