package org.homeward.deadlines.pauses;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.homeward.deadlines.DueDateRecount;
import org.homeward.deadlines.Pause;
import org.homeward.deadlines.counting.WorkingCalendars;
import org.homeward.deadlines.pauses.PauseReview.Outcome;
import org.homeward.directory.people.Actor;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.StepOperations;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.ConflictException;
import org.homeward.shared.NotFound;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reviews of pauses that mustn't be forgotten: a witness hold (R17). The caller has checked the right to review. */
@Component
public class PauseReviews {

    private final Pauses pauses;
    private final ReviewTable table;
    private final ReviewRules rules;
    private final PauseReferences references;
    private final DueDateRecount recount;
    private final StepOperations steps;
    private final WorkingCalendars calendars;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PauseReviews(
            Pauses pauses,
            ReviewTable table,
            ReviewRules rules,
            PauseReferences references,
            DueDateRecount recount,
            StepOperations steps,
            WorkingCalendars calendars,
            ApplicationEventPublisher events,
            Clock clock) {
        this.pauses = pauses;
        this.table = table;
        this.rules = rules;
        this.references = references;
        this.recount = recount;
        this.steps = steps;
        this.calendars = calendars;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records a review now: the pause goes on until the next one, or ends.
     *
     * @throws NotFound if the step has no such pause
     * @throws ConflictException if it is over, or was reviewed since the sender looked
     * @throws org.homeward.shared.InvalidContentException with the field that is wrong
     */
    @Transactional
    public PauseReview review(StepId id, long pause, NewReview asked, Actor by) {
        var step = steps.hold(id);
        var before = pauses.one(id, pause);
        requireKnown(before, asked.known());
        var now = clock.instant();
        var checked = rules.checked(
                asked, before, calendars.of(step.agency().country()).day(now));
        var review = table.insert(pause, checked, sealed(step.number(), checked.reference()), now, by);
        if (review.outcome() == Outcome.goesOn) {
            goesOn(before, review);
        }
        events.publishEvent(new PauseReviewedEvent(steps.required(id), pauses.one(id, pause), review));
        if (review.outcome() == Outcome.ends) {
            pauses.end(id, pause, by);
        }
        return review;
    }

    /** Of one pause, oldest first. */
    @Transactional(readOnly = true)
    public List<PauseReview> ofPause(long pause) {
        return table.ofPause(pause);
    }

    /** How many days ahead the next review of this step's pause may be, at most. */
    public long longestDays(OpenStep step) {
        var today = calendars.of(step.agency().country()).day(clock.instant());
        return ChronoUnit.DAYS.between(today, today.plus(rules.longest()));
    }

    private void requireKnown(Pause pause, @Nullable Integer known) {
        if (!pause.running()) {
            throw ConflictException.pauseEnded();
        }
        if (known != null && known != table.ofPause(pause.id()).size()) {
            throw ConflictException.pauseReviewed();
        }
    }

    private void goesOn(Pause before, PauseReview review) {
        table.goesOn(before.id(), review);
        if (!Objects.equals(before.plannedEnd(), review.plannedEnd())) {
            recount.ofStep(before.step(), "pauseChanged");
        }
    }

    private byte @Nullable [] sealed(CaseNumber number, @Nullable String reference) {
        return reference == null ? null : references.seal(number, reference);
    }
}
