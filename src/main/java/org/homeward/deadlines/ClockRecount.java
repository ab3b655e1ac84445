package org.homeward.deadlines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.homeward.deadlines.counting.ExplanationLine;
import org.homeward.deadlines.counting.PausedTime;
import org.homeward.deadlines.counting.StartEvent;
import org.homeward.deadlines.counting.WorkingCalendar;
import org.homeward.deadlines.counting.WorkingCalendars;
import org.homeward.engine.CaseEvents;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.StepOperations;
import org.homeward.shared.CountryCode;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts a step's clock anew with its pinned rule. A start that was an event stays as it was, also a late entry's or a
 * letter's day; a start that is a date of the case is read again.
 */
@Component
class ClockRecount {

    private static final String EVENT = "deadlines.explain.event";
    private static final Set<String> REAL_DAYS = Set.of("deadlines.explain.doneEarlier", "deadlines.explain.byLetter");

    private final DeadlineClock deadlines;
    private final WorkingCalendars calendars;
    private final CaseFactsRecords cases;
    private final CaseEvents events;
    private final UncountedTimeBeforeOpening stops;
    private final StepOperations steps;

    ClockRecount(
            DeadlineClock deadlines,
            WorkingCalendars calendars,
            CaseFactsRecords cases,
            CaseEvents events,
            UncountedTimeBeforeOpening stops,
            StepOperations steps) {
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.cases = cases;
        this.events = events;
        this.stops = stops;
        this.steps = steps;
    }

    /** The clock as it runs by what is known now. */
    PinnedClock of(PinnedClock pinned, @Nullable Instant opened, List<Pause> pauses) {
        return of(pinned, opened, pauses, calendars.seenBy(pinned.agency()));
    }

    /** The same with the calendars that the function gives. */
    PinnedClock of(
            PinnedClock pinned,
            @Nullable Instant opened,
            List<Pause> pauses,
            Function<CountryCode, WorkingCalendar> known) {
        var corridor = cases.of(pinned.number()).corridor();
        var calendar = deadlines.calendar(pinned.rule(), pinned.country(), corridor, known);
        return start(pinned, calendar, opened)
                .map(start -> run(pinned, start, opened == null ? start.anchor().moment() : opened, pauses, calendar))
                .orElseGet(() ->
                        pinned.with(PinnedRules.Clocked.notYet(List.of(ExplanationLine.of("notYet"))), null, null));
    }

    private PinnedClock run(
            PinnedClock pinned,
            ClockStartFinder.Started start,
            Instant opened,
            List<Pause> pauses,
            WorkingCalendar calendar) {
        var rule = pinned.rule();
        var day = start.anchor().day();
        var stood = stops.of(
                rule,
                pinned.number(),
                pinned.step(),
                pinned.country(),
                start.anchor().moment(),
                opened);
        var spans = new ArrayList<>(UncountedTimeBeforeOpening.spans(stood, calendar));
        var without = run(pinned, start, opened, calendar.paused(new PausedTime(spans)))
                .then(UncountedTimeBeforeOpening.lines(stood, calendar));
        if (pauses.isEmpty()) {
            return pinned.with(without, day, null);
        }
        spans.addAll(PauseExplanationLines.time(pauses, calendar).spans());
        var with = run(pinned, start, opened, calendar.paused(new PausedTime(spans)))
                .then(UncountedTimeBeforeOpening.lines(stood, calendar))
                .then(PauseExplanationLines.of(pauses, without.due(), calendar));
        return pinned.with(with, day, without.due());
    }

    private PinnedRules.Clocked run(
            PinnedClock pinned, ClockStartFinder.Started start, Instant opened, WorkingCalendar calendar) {
        return deadlines.run(pinned.rule(), start, opened, calendar).with(realDays(pinned));
    }

    private Optional<ClockStartFinder.Started> start(
            PinnedClock pinned, WorkingCalendar calendar, @Nullable Instant opened) {
        var rule = pinned.rule();
        if (opened == null || !ClockStartFinder.isVariable(rule)) {
            return pinned.start(calendar).map(anchor -> new ClockStartFinder.Started(event(pinned), anchor));
        }
        var number = pinned.number();
        var known = new ClockStartFinder.Known(
                cases.of(number).openedAt(),
                opened,
                opened,
                name -> variable(pinned.step(), name),
                event -> events.of(number, event));
        return ClockStartFinder.find(rule, known, calendar);
    }

    /** The event at which the clock started, as it was told when it did. */
    private static String event(PinnedClock pinned) {
        return pinned.clocked().lines().stream()
                .filter(line -> line.messageKey().equals(EVENT))
                .flatMap(line -> line.arguments().stream())
                .map(argument -> argument.substring("event:".length()))
                .findFirst()
                .orElseGet(
                        () -> StartEvent.of(pinned.rule().startEvent()).names().get(0));
    }

    private @Nullable Object variable(StepId step, String name) {
        return steps.variables(step).get(name);
    }

    private static List<ExplanationLine> realDays(PinnedClock pinned) {
        var lines = new ArrayList<>(pinned.clocked().lines());
        lines.removeIf(line -> !REAL_DAYS.contains(line.messageKey()));
        return lines;
    }
}
