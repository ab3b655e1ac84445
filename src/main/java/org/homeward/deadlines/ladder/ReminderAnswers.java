package org.homeward.deadlines.ladder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.homeward.deadlines.counting.DeadlineKind;
import org.homeward.deadlines.counting.WorkingCalendars;
import org.homeward.deadlines.ladder.answers.ReminderAnswer;
import org.homeward.deadlines.ladder.answers.ReminderAnswerInput;
import org.homeward.deadlines.ladder.answers.ReminderAnswerKind;
import org.homeward.deadlines.ladder.answers.ReminderAnswerTable;
import org.homeward.directory.Agency;
import org.homeward.directory.people.Actor;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.StepOperations;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the answers of a step's holder to a reminder. No answer moves a due date: only the ladder waits, once. The caller has checked the
 * right to answer.
 */
@Component
public class ReminderAnswers {

    private final StepOperations steps;
    private final HolderPromisedDates promises;
    private final StepReassignment passingOn;
    private final ReassignmentTargets successors;
    private final ReminderAnswerTable table;
    private final WorkingCalendars calendars;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReminderAnswers(
            StepOperations steps,
            HolderPromisedDates promises,
            StepReassignment passingOn,
            ReassignmentTargets successors,
            ReminderAnswerTable table,
            WorkingCalendars calendars,
            ApplicationEventPublisher events,
            Clock clock) {
        this.steps = steps;
        this.promises = promises;
        this.passingOn = passingOn;
        this.successors = successors;
        this.table = table;
        this.calendars = calendars;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps the answer and does what it says.
     *
     * @return the answer's id
     * @throws org.homeward.shared.ConflictException if the step is over
     * @throws InvalidContentException with the field that is wrong; a limit on custody can't be put off (R15)
     */
    @Transactional
    public long answer(StepId id, ReminderAnswerInput asked, Actor by) {
        var step = steps.hold(id);
        var answer = new ReminderAnswer(
                asked.kind(),
                clock.instant(),
                by.agency(),
                asked.kind() == ReminderAnswerKind.newDate ? date(asked, step) : null,
                asked.kind() == ReminderAnswerKind.seen ? null : asked.reason(),
                asked.kind() == ReminderAnswerKind.passedTo ? receiver(asked.to(), step) : null);
        var answered = table.insert(step, answer, by.username());
        events.publishEvent(new ReminderAnsweredEvent(step, answer, by.username()));
        if (answer.newDate() != null) {
            promises.keep(step, answer.newDate());
        }
        if (answer.to() != null) {
            passingOn.pass(step, answer.to(), answered);
        }
        return answered;
    }

    /** With which answer, of which agency, the step came to the agency that has it; empty if it was never passed on to it. */
    public Optional<ReminderAnswer> passedOn(OpenStep step) {
        return table.passedOn(step);
    }

    /** For how many days at most reminders stop for a date that was given. */
    public int promiseDays() {
        return promises.days();
    }

    /** The agencies to which the step may be passed on. */
    public List<Agency> successors(OpenStep step) {
        return successors.of(step);
    }

    private LocalDate date(ReminderAnswerInput asked, OpenStep step) {
        if (DeadlineKind.custodyMax.name().equals(step.kind())) {
            throw InvalidContentException.field("newDate", "refusal.answer.custody");
        }
        if (DeadlineKind.personDecides.name().equals(step.kind())) {
            throw InvalidContentException.field("newDate", "refusal.ladder.personDecides");
        }
        var today = calendars.of(step.agency().country()).day(clock.instant());
        var date = asked.newDate();
        if (date == null || date.isBefore(today) || date.isAfter(today.plusYears(1))) {
            throw InvalidContentException.field("newDate", "refusal.answer.date");
        }
        if (asked.reason() == null) {
            throw InvalidContentException.field("reason", "refusal.answer.reason");
        }
        return date;
    }

    private AgencyCode receiver(@Nullable AgencyCode to, OpenStep step) {
        return successors.of(step).stream()
                .map(Agency::code)
                .filter(code -> code.equals(to))
                .findFirst()
                .orElseThrow(() -> InvalidContentException.field("toAgency", "refusal.answer.agency"));
    }
}
