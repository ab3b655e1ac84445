package org.homeward.deadlines.pauses;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.homeward.deadlines.DueDateRecount;
import org.homeward.deadlines.Pause;
import org.homeward.deadlines.PauseReason;
import org.homeward.deadlines.PauseRequest;
import org.homeward.deadlines.PauseTable;
import org.homeward.deadlines.PinnedClock;
import org.homeward.deadlines.PinnedClocks;
import org.homeward.deadlines.counting.WorkingCalendars;
import org.homeward.directory.TodayInCountry;
import org.homeward.directory.people.Actor;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.StepOperations;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.ConflictException;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.NotFound;
import org.homeward.shared.StepId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the clock of an open step stand still, with a reason and a planned end. The caller has checked the right to pause. */
@Component
public class Pauses {

    private static final String NOBODY = "-";

    private final PauseTable table;
    private final PauseRules rules;
    private final PauseReferences references;
    private final PinnedClocks clocks;
    private final DueDateRecount recount;
    private final StepOperations steps;
    private final WorkingCalendars calendars;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TodayInCountry today;

    Pauses(
            PauseTable table,
            PauseRules rules,
            PauseReferences references,
            PinnedClocks clocks,
            DueDateRecount recount,
            StepOperations steps,
            WorkingCalendars calendars,
            ApplicationEventPublisher events,
            Clock clock,
            TodayInCountry today) {
        this.table = table;
        this.rules = rules;
        this.references = references;
        this.clocks = clocks;
        this.recount = recount;
        this.steps = steps;
        this.calendars = calendars;
        this.events = events;
        this.clock = clock;
        this.today = today;
    }

    /** As {@link #pause(StepId, PauseRequest, Actor, Locale)}, refusing in the account's language. */
    @Transactional
    public Pause pause(StepId id, PauseRequest asked, Actor by) {
        return pause(id, asked, by, by.language());
    }

    /**
     * Begins a pause now. Until it ends the step isn't late, and its due date is the one that holds if it ends as planned.
     *
     * @param language of a refusal's words for rule and source
     * @throws NotFound or {@link ConflictException} as {@link StepOperations#required}; {@link ConflictException} also if a pause runs
     *     already
     * @throws InvalidContentException with the field that is wrong; for a limit on custody with the rule and its source (R15)
     */
    @Transactional
    public Pause pause(StepId id, PauseRequest asked, Actor by, Locale language) {
        var step = steps.hold(id);
        if (running(id).isPresent()) {
            throw ConflictException.pausedAlready();
        }
        var now = clock.instant();
        var calendar = calendars.of(step.agency().country());
        rules.requirePausable(step, clocks.of(id).orElse(null), asked.reason(), language);
        var checked = rules.checked(asked, calendar.day(now));
        var reference = checked.reference();
        var begun = table.insert(
                begun(step.number(), id, checked, now, by.username(), by.agency()),
                reference == null ? null : references.seal(step.number(), reference));
        recount.ofStep(id, "pauseStarted");
        return told(id, begun.id(), StepPausedEvent::new);
    }

    /** Ends a pause now; throws {@link NotFound} if the step has no such pause, {@link ConflictException} if it is over. */
    @Transactional
    public Pause end(StepId id, long pause, Actor by) {
        steps.hold(id);
        if (!one(id, pause).running()) {
            throw ConflictException.pauseEnded();
        }
        table.end(pause, clock.instant(), by.username());
        recount.ofStep(id, "pauseEnded");
        return told(id, pause, StepResumedEvent::new);
    }

    /** The step waits for a hold elsewhere, as long as that does; its proof and its owner stay with the hold. */
    @Transactional
    void follow(OpenStep step, Pause hold, AgencyCode speaker) {
        steps.hold(step.id());
        if (running(step.id()).isEmpty()) {
            var asked = new PauseRequest(PauseReason.waitingForGovernment, hold.plannedEnd(), null, null, null);
            var pause =
                    table.follow(begun(step.number(), step.id(), asked, clock.instant(), NOBODY, speaker), hold.id());
            recount.ofStep(step.id(), "pauseStarted");
            told(step.id(), pause.id(), StepPausedEvent::new);
        }
    }

    /** The hold that it waited for is over. */
    @Transactional
    void goOn(Pause following) {
        steps.hold(following.step());
        table.end(following.id(), clock.instant(), NOBODY);
        recount.ofStep(following.step(), "pauseEnded");
        told(following.step(), following.id(), StepResumedEvent::new);
    }

    /** The hold that it waits for ends on another day. */
    @Transactional
    void endsOn(Pause following, LocalDate day) {
        if (!following.plannedEnd().equals(day)) {
            table.endsOn(following.id(), day);
            recount.ofStep(following.step(), "pauseChanged");
        }
    }

    /**
     * The pause with what wasn't said filled in, as it would begin today at the agency; throws {@link InvalidContentException} for what
     * can't be.
     */
    public PauseRequest checked(PauseRequest asked, Actor by) {
        return rules.checked(asked, calendars.of(by.country()).day(clock.instant()));
    }

    /** Why the step's clock can't stand still for this reason, as a message's key; empty if it can. Nothing is changed. */
    @Transactional(readOnly = true)
    public Optional<String> refusal(OpenStep step, PauseReason reason) {
        try {
            rules.requirePausable(step, clocks.of(step.id()).orElse(null), reason, Locale.ROOT);
            return Optional.empty();
        } catch (InvalidContentException refused) {
            return refused.problems().stream()
                    .map(InvalidContentException.FieldProblem::messageKey)
                    .findFirst();
        }
    }

    /** Whether the step's rule lets its clock stand still at all. */
    @Transactional(readOnly = true)
    public boolean possible(OpenStep step) {
        return clocks.of(step.id())
                .map(PinnedClock::rule)
                .filter(PauseRules::lets)
                .isPresent();
    }

    /** All pauses of the step, oldest first. */
    @Transactional(readOnly = true)
    public List<Pause> ofStep(StepId step) {
        return table.ofStep(step);
    }

    /** The pause that runs now. */
    @Transactional(readOnly = true)
    public Optional<Pause> running(StepId step) {
        return table.ofStep(step).stream().filter(Pause::running).findFirst();
    }

    /** The due dates that the case's open steps would have without their pauses; only of those that have one. */
    @Transactional(readOnly = true)
    public Map<StepId, Instant> dueWithout(CaseNumber number) {
        return clocks.unpaused(number);
    }

    /** Reads those of all these cases at once, for the transaction that will ask for each. */
    @Transactional(readOnly = true)
    public void readTogether(Collection<CaseNumber> numbers) {
        clocks.readTogether(numbers);
    }

    /** Takes the case's as they were read with its steps, for the transaction that will ask for them. */
    public void keep(CaseNumber number, Map<StepId, Instant> dueWithout) {
        clocks.keepUnpaused(number, dueWithout);
    }

    /** The proof of the pause, by the newest order: for the agency that gave it, nobody else. The reading is logged. */
    @Transactional
    public Optional<String> reference(Pause pause, Actor reader) {
        var opened =
                table.reference(pause.id(), reader.agency()).flatMap(bytes -> references.open(pause.number(), bytes));
        opened.ifPresent(shown -> events.publishEvent(new PauseReferenceReadEvent(pause, reader)));
        return opened;
    }

    /** Pauses that run though the day of their planned end or review has passed where they were begun; the longest forgotten first. */
    @Transactional(readOnly = true)
    public List<Pause> pastPlannedEnd() {
        return table.lookedAtBefore(today.latest()).stream()
                .filter(pause -> pause.lookAgainOn()
                        .isBefore(today.in(pause.startedAgency().country())))
                .toList();
    }

    private static Pause begun(
            CaseNumber number, StepId id, PauseRequest pause, Instant now, String by, AgencyCode agency) {
        return new Pause(
                0,
                id,
                number,
                pause.reason(),
                pause.hold(),
                new Pause.Begun(now, by, agency),
                pause.plannedEnd(),
                pause.reviewOn(),
                null,
                null,
                Pause.Due.UNKNOWN);
    }

    private Pause told(StepId id, long pause, BiFunction<OpenStep, Pause, ?> event) {
        var now = one(id, pause);
        events.publishEvent(event.apply(steps.required(id), now));
        return now;
    }

    /** The step's pause; throws {@link NotFound} if it has no such. */
    @Transactional(readOnly = true)
    public Pause one(StepId id, long pause) {
        return table.ofStep(id).stream()
                .filter(found -> found.id() == pause)
                .findFirst()
                .orElseThrow(NotFound::aPause);
    }
}
