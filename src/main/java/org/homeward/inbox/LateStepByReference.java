package org.homeward.inbox;

import java.util.Locale;
import java.util.Optional;
import org.homeward.casefile.CaseAccess;
import org.homeward.directory.people.Actor;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.ActionNotAllowedException;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.NotFound;
import org.homeward.shared.StepId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a step by the reference that people above got who have no part in its case: for the office that has the step, and for agencies that
 * take part in the case.
 */
@Component
public class LateStepByReference {

    private final WorkItems workItems;
    private final CaseAccess access;

    LateStepByReference(WorkItems workItems, CaseAccess access) {
        this.workItems = workItems;
        this.access = access;
    }

    /** Throws {@link NotFound} for everybody else, as for a word that is none. */
    @Transactional
    public Opened open(String typed, Actor actor) {
        if (!access.opensCases(actor)) {
            throw NotFound.aStep();
        }
        var step = workItems.referred(typed.strip().toUpperCase(Locale.ROOT)).orElseThrow(NotFound::aStep);
        if (step.agency().equals(actor.agency())) {
            access.atStep(step.number(), actor);
            return new Opened(step.number(), mine(step, actor));
        }
        if (!access.require(step.number(), actor).seesOthers()) {
            throw NotFound.aStep();
        }
        return new Opened(step.number(), Optional.empty());
    }

    /** Throws {@link ActionNotAllowedException} for a role that opens no cases. */
    public void require(Actor actor) {
        if (!access.opensCases(actor)) {
            throw ActionNotAllowedException.role();
        }
    }

    private static Optional<StepId> mine(OpenStep step, Actor actor) {
        return StepHandling.opens(step, actor) ? Optional.of(step.id()) : Optional.empty();
    }

    /**
     * The found step.
     *
     * @param step if the reader works on it
     */
    public record Opened(CaseNumber number, Optional<StepId> step) {}
}
