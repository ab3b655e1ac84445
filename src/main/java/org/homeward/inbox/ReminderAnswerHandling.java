package org.homeward.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.homeward.deadlines.ladder.LadderState;
import org.homeward.deadlines.ladder.LateStepLadder;
import org.homeward.deadlines.ladder.ReachedRung;
import org.homeward.deadlines.ladder.ReminderAnswers;
import org.homeward.deadlines.ladder.answers.ReminderAnswer;
import org.homeward.deadlines.ladder.answers.ReminderAnswerInput;
import org.homeward.directory.Agency;
import org.homeward.directory.people.Actor;
import org.homeward.engine.Idempotency;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.ConflictException;
import org.homeward.shared.NotFound;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers to the reminders of a step: by people who may work on it, and by a supervisor of its agency. */
@Component
public class ReminderAnswerHandling {

    private static final int MADE = 201;

    private final StepHandling desk;
    private final ReminderAnswers answers;
    private final LateStepLadder ladder;
    private final Idempotency idempotency;

    ReminderAnswerHandling(StepHandling desk, ReminderAnswers answers, LateStepLadder ladder, Idempotency idempotency) {
        this.desk = desk;
        this.answers = answers;
        this.ladder = ladder;
        this.idempotency = idempotency;
    }

    /** The open step; throws {@link NotFound} if it isn't the reader's agency's, {@link ConflictException} if it is over. */
    @Transactional
    public OpenStep step(StepId id, Actor actor) {
        return desk.supervised(id, actor);
    }

    /**
     * Keeps an answer, once per key; throws as {@link #step} and {@link ReminderAnswers#answer}.
     *
     * @param key the sender's idempotency key, or null
     */
    public Idempotency.Answer answer(StepId id, ReminderAnswerInput asked, @Nullable String key, Actor actor) {
        return idempotency.once(actor.username(), key, "answer " + id + " " + asked, () -> {
            var step = step(id, actor);
            StepHandling.requireFree(step, actor);
            return Idempotency.Answer.ofId(MADE, answers.answer(id, asked, actor));
        });
    }

    /** How far the step has climbed; empty without a ladder. */
    public Collection<LadderState> state(OpenStep step) {
        return ladder.states(List.of(step.id())).values();
    }

    /** The rungs that were walked, lowest first. */
    public List<ReachedRung> walked(OpenStep step) {
        return ladder.walked(step.id());
    }

    /** With which answer the step came to the agency that has it; empty if it was never passed on to it. */
    public Optional<ReminderAnswer> passedOn(OpenStep step) {
        return answers.passedOn(step);
    }

    /** For how many days at most reminders stop for a date that was given. */
    public int promiseDays() {
        return answers.promiseDays();
    }

    /** To which agencies the step may be passed on. */
    public List<Agency> successors(OpenStep step) {
        return answers.successors(step);
    }
}
