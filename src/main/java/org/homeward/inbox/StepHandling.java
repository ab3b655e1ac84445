package org.homeward.inbox;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.casefile.CaseAccess;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.engine.steps.FinishedStep;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.StepOperations;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.ConflictException;
import org.homeward.shared.NotFound;
import org.homeward.shared.StepId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A step at the reader's agency: look at it, take it, give it back. */
@Component
public class StepHandling {

    private final WorkItems workItems;
    private final FinishedSteps finished;
    private final StepOperations steps;
    private final CaseAccess access;

    StepHandling(WorkItems workItems, FinishedSteps finished, StepOperations steps, CaseAccess access) {
        this.workItems = workItems;
        this.finished = finished;
        this.steps = steps;
        this.access = access;
    }

    /** The open step; throws {@link NotFound} if it isn't the reader's, {@link ConflictException} if it was and is over. */
    @Transactional
    public OpenStep open(StepId id, Actor actor) {
        var step = found(id, actor);
        access.requireStep(step.number(), step.agency(), step.group(), actor);
        return step;
    }

    /** As {@link #open}; a supervisor of the agency has all its steps. */
    @Transactional
    public OpenStep supervised(StepId id, Actor actor) {
        var step = found(id, actor);
        var group = actor.isAny(Role.supervisor) ? Role.supervisor.name() : step.group();
        access.requireStep(step.number(), step.agency(), group, actor);
        return step;
    }

    /** Whether the reader works on this open step: it is their agency's, and of a group that they belong to. */
    public static boolean opens(OpenStep step, Actor actor) {
        var wanted = step.group().equals(Role.supervisor.name()) ? Role.supervisor : Role.caseworker;
        return step.agency().equals(actor.agency()) && actor.isAny(wanted);
    }

    /** The groups within the agency whose steps the reader works on. */
    public static List<String> groups(Actor actor) {
        return Stream.of(Role.caseworker, Role.supervisor)
                .filter(actor::isAny)
                .map(Role::name)
                .toList();
    }

    /** As for a hand-in: a step that somebody else has taken is theirs, but for a supervisor. */
    static void requireFree(OpenStep step, Actor actor) {
        var taken = step.assignee() != null && !step.assignee().equals(actor.username());
        if (taken && !actor.isAny(Role.supervisor)) {
            throw ConflictException.takenByAnother();
        }
    }

    /** The finished step, if it was one of the reader's agency. */
    @Transactional
    public Optional<FinishedStep> done(StepId id, Actor actor) {
        if (ownOpen(id, actor).isPresent()) {
            return Optional.empty();
        }
        var step = finished.find(id).filter(over -> access.worksAt(over.agency(), actor));
        step.ifPresent(over -> access.afterStep(over.number(), actor));
        return step;
    }

    /** As {@link #done}; throws {@link NotFound} if it wasn't. */
    @Transactional
    public FinishedStep requireDone(StepId id, Actor actor) {
        return done(id, actor).orElseThrow(() -> access.noStep(id, actor));
    }

    /** Whether one's agency still sees the step that it handed in: the answer may have ended its own part (R18). */
    @Transactional
    public boolean seesHandedIn(StepId id, Actor actor) {
        return finished.find(id)
                .filter(over -> over.agency().equals(actor.agency()) && access.seesAfterStep(over.number(), actor))
                .isPresent();
    }

    /** Takes the step; throws {@link ConflictException} if another has it, and as {@link #open}. */
    @Transactional
    public void take(StepId id, Actor actor) {
        open(id, actor);
        steps.claim(id, actor.username());
    }

    /** Gives the step back to the agency; throws {@link ConflictException} if another has it, and as {@link #open}. */
    @Transactional
    public void giveBack(StepId id, Actor actor) {
        open(id, actor);
        steps.release(id, actor.username());
    }

    private OpenStep found(StepId id, Actor actor) {
        return ownOpen(id, actor)
                .orElseThrow(
                        () -> done(id, actor).isPresent() ? ConflictException.stepDone() : access.noStep(id, actor));
    }

    private Optional<OpenStep> ownOpen(StepId id, Actor actor) {
        return workItems.find(id).filter(step -> access.worksAt(step.agency(), actor));
    }
}
