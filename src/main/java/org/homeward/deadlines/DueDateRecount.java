package org.homeward.deadlines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.homeward.deadlines.counting.WorkingCalendar;
import org.homeward.deadlines.counting.WorkingCalendars;
import org.homeward.engine.DueDates;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.StepOperations;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets open steps follow the data: when a date that they count from or a calendar changes, they are counted anew with the
 * rule that is pinned to them. Each date that moves is told as {@link StepDueDateChangedEvent}.
 */
@Component
public class DueDateRecount {

    private final PinnedClocks clocks;
    private final PauseTable pauses;
    private final ClockRecount recounting;
    private final WorkItems workItems;
    private final StepOperations steps;
    private final WorkingCalendars calendars;
    private final ApplicationEventPublisher events;

    DueDateRecount(
            PinnedClocks clocks,
            PauseTable pauses,
            ClockRecount recounting,
            WorkItems workItems,
            StepOperations steps,
            WorkingCalendars calendars,
            ApplicationEventPublisher events) {
        this.clocks = clocks;
        this.pauses = pauses;
        this.recounting = recounting;
        this.workItems = workItems;
        this.steps = steps;
        this.calendars = calendars;
        this.events = events;
    }

    /** Counts the open steps of a case anew; returns what moved. */
    @Transactional
    public List<StepWithNewDate> ofCase(CaseNumber number, String reasonCode) {
        calendars.refresh();
        return moved(clocks.ofCase(number).stream().map(clock -> move(clock, reasonCode)));
    }

    /** Counts anew what counts from dates that are variables of the case's processes; returns what moved. */
    @Transactional
    public List<StepWithNewDate> fromVariables(CaseNumber number) {
        if (!clocks.countFromVariables(number)) {
            return List.of();
        }
        calendars.refresh();
        return moved(clocks.ofCase(number).stream()
                .filter(clock -> ClockStartFinder.isVariable(clock.rule()))
                .map(clock -> move(clock, ClockStartFinder.reason(clock.rule()))));
    }

    /** Counts the open steps anew that count in the country's calendar; returns what moved. */
    @Transactional
    public List<StepWithNewDate> all(CountryCode country, String reasonCode) {
        calendars.refresh();
        return moved(clocks.countingIn(country).stream().map(clock -> move(clock, reasonCode)));
    }

    /** What {@link #all} would move if the directory were as this thread supposes it to be; nothing is written. */
    @Transactional(readOnly = true)
    public List<StepWithNewDate> preview(CountryCode country, String reasonCode) {
        return moved(clocks.countingIn(country).stream()
                .map(clock -> redated(
                        clock,
                        recounting.of(clock, opened(workItems.find(clock.step())), pauses.ofStep(clock.step())),
                        reasonCode)));
    }

    /** What {@link #all} would move if the country's calendar were this one; nothing is written. */
    @Transactional(readOnly = true)
    public List<StepWithNewDate> preview(CountryCode country, WorkingCalendar calendar, String reasonCode) {
        Function<CountryCode, WorkingCalendar> known = asked -> asked.equals(country) ? calendar : calendars.of(asked);
        return moved(clocks.countingIn(country).stream().map(clock -> {
            var step = workItems.find(clock.step());
            var counted = recounting.of(clock, opened(step), pauses.ofStep(clock.step()), known);
            return redated(clock, counted, reasonCode);
        }));
    }

    /** Counts one step anew, and whether its clock stands still. */
    public Optional<StepWithNewDate> ofStep(StepId step, String reasonCode) {
        calendars.refresh();
        return clocks.of(step).flatMap(clock -> move(clock, reasonCode));
    }

    private Optional<StepWithNewDate> move(PinnedClock clock, String reason) {
        var step = workItems.find(clock.step());
        var all = pauses.ofStep(clock.step());
        var counted = recounting.of(clock, opened(step), all);
        if (!counted.equals(clock)) {
            clocks.keep(counted);
        }
        var paused = all.stream().anyMatch(Pause::running);
        all.stream().reduce((earlier, last) -> last).ifPresent(last -> figures(clock, step, all, counted, last));
        if (step.filter(open -> open.paused() != paused
                        || !Objects.equals(open.due(), counted.clocked().due())
                        || !Objects.equals(open.nextTalk(), counted.clocked().nextTalk())
                        || !Objects.equals(open.warn(), counted.clocked().warn()))
                .isPresent()) {
            steps.redate(clock.step(), due(counted), paused);
        }
        var moved = redated(clock, counted, reason);
        moved.ifPresent(move -> events.publishEvent(
                new StepDueDateChangedEvent(move, workItems.find(clock.step()).orElse(null))));
        return moved;
    }

    /** Both figures of the newest pause: the due date without it, with the pauses before it, and with it. */
    private void figures(PinnedClock clock, Optional<OpenStep> step, List<Pause> all, PinnedClock counted, Pause last) {
        var without = recounting.of(clock, opened(step), all.subList(0, all.size() - 1));
        pauses.dates(last.id(), without.clocked().due(), counted.clocked().due());
    }

    private static Optional<StepWithNewDate> redated(PinnedClock before, PinnedClock after, String reason) {
        return Objects.equals(before.date(), after.date())
                ? Optional.empty()
                : Optional.of(new StepWithNewDate(before.step(), before.number(), before.date(), after.date(), reason));
    }

    private static DueDates.Due due(PinnedClock clock) {
        var clocked = clock.clocked();
        return new DueDates.Due(
                clocked.due(),
                clocked.nextTalk(),
                clocked.warn(),
                clock.rule().kind().name());
    }

    private static @Nullable Instant opened(Optional<OpenStep> step) {
        return step.map(OpenStep::opened).orElse(null);
    }

    private static List<StepWithNewDate> moved(Stream<Optional<StepWithNewDate>> moves) {
        var moved = new ArrayList<StepWithNewDate>();
        moves.forEach(move -> move.ifPresent(moved::add));
        return List.copyOf(moved);
    }
}
